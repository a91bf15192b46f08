import { Pause, Play, RotateCcw } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { filmAddress, type ImageSize } from '../../shared/photo-address.ts';
import { filmPlays } from '../state/film-plays.ts';
import { words } from '../words/index.ts';
import { BigButton } from './big-button.tsx';
import { Picture } from './picture.tsx';
import { useLonger } from './use-longer.ts';

interface FilmProps {
  readonly id: string;
  /** A `photo:` address of the still, without its size. */
  readonly still: string;
  /** Null until the box was measured. */
  readonly size: ImageSize | null;
  readonly alt: string;
  /** Width by height of the film, so that its place is right before it comes. */
  readonly ratio: number | null;
  /** Its still shows, or does not come. */
  readonly onSettled: () => void;
}

type FilmState = 'still' | 'coming' | 'playing' | 'paused' | 'ended' | 'missing';

/** A film: its still with a large Play; one button plays it and pauses it. It never starts by itself. */
export function Film({ id, still, size, alt, ratio, onSettled }: FilmProps) {
  const player = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<FilmState>('still');
  const [attempt, setAttempt] = useState(1);
  const [progress, setProgress] = useState(0);
  const isWaitingLong = useLonger(state === 'coming');
  useEffect(() => {
    filmPlays.value = state === 'playing';
    return () => {
      filmPlays.value = false;
    };
  }, [state]);
  const isOpen = state !== 'still' && state !== 'missing';

  const play = (): void => {
    if (state === 'missing') setAttempt(attempt + 1);
    setState('coming');
    // What is wrong with a film comes as an event; a pause that comes before the film does only ends this promise.
    void player.current?.play().catch(() => undefined);
  };
  // The player is there only once the film was asked for: before that nothing of it is fetched.
  useEffect(() => {
    if (state === 'coming' && player.current?.paused) play();
  }, [state]);
  useEffect(() => {
    const { current } = player;
    // A player that is taken out of the page goes on loading unless its source goes as well.
    return () => {
      current?.removeAttribute('src');
      current?.load();
    };
  }, [isOpen]);

  return (
    <div class="film" data-state={state}>
      <div class="film__screen">
        <Picture
          address={still}
          size={size}
          fit="whole"
          alt={alt}
          ratio={ratio}
          missing={null}
          onSettled={onSettled}
        />
        {isOpen && (
          // biome-ignore lint/a11y/useMediaCaption: a family's own films come without captions
          <video
            ref={player}
            class="film__player"
            src={filmAddress(id, attempt)}
            aria-label={alt}
            disablePictureInPicture
            disableRemotePlayback
            playsInline
            onPlaying={() => setState('playing')}
            onWaiting={() => setState('coming')}
            onPause={() => setState('paused')}
            onEnded={() => setState('ended')}
            onError={() => setState('missing')}
            onTimeUpdate={({ currentTarget: { currentTime, duration } }) =>
              setProgress(duration > 0 ? currentTime / duration : 0)
            }
          />
        )}
      </div>
      <div class="film__progress" hidden={!isOpen} style={{ '--progress': progress }} aria-hidden="true" />
      <div class="film__controls">
        <FilmButton state={state} onPlay={play} onPause={() => player.current?.pause()} />
        <p class="film__words" role="status">
          {state === 'missing' && words.value.photo.filmMissing}
          {isWaitingLong && words.value.photo.filmComing}
        </p>
      </div>
    </div>
  );
}

interface FilmButtonProps {
  readonly state: FilmState;
  readonly onPlay: () => void;
  readonly onPause: () => void;
}

function FilmButton({ state, onPlay, onPause }: FilmButtonProps) {
  const { playFilm, pauseFilm, playAgain, tryAgain } = words.value.photo;
  if (state === 'playing' || state === 'coming')
    return <BigButton look="plain" icon={Pause} label={pauseFilm} onPress={onPause} />;
  if (state === 'ended') return <BigButton icon={RotateCcw} label={playAgain} onPress={onPlay} />;
  return <BigButton icon={Play} label={state === 'missing' ? tryAgain : playFilm} onPress={onPlay} />;
}

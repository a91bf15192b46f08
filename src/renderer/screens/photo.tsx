import { Pause, Play, RotateCw } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import type { Photo } from '../../shared/models.ts';
import { type ImageSize, sizeFor } from '../../shared/photo-address.ts';
import { BigButton } from '../components/big-button.tsx';
import { Film } from '../components/film.tsx';
import { Pager } from '../components/pager.tsx';
import { Picture } from '../components/picture.tsx';
import { Screen } from '../components/screen.tsx';
import { useBox } from '../components/use-box.ts';
import { useKeepReady } from '../components/use-keep-ready.ts';
import { useLonger } from '../components/use-longer.ts';
import { useQuietRetry } from '../components/use-quiet-retry.ts';
import { type ListView, reaches } from '../state/item-list.ts';
import { photosOf } from '../state/library.ts';
import { change, type Place } from '../state/navigation.ts';
import { isLasting } from '../state/problems.ts';
import { settings } from '../state/settings.ts';
import { slideshow } from '../state/slideshow.ts';
import { words } from '../words/index.ts';
import { dayOfPhoto, nameOfPhoto } from '../words/photo-names.ts';
import { ListProblem } from './problems/list-problem.tsx';
import { NoPhotosScreen } from './problems/no-photos.tsx';

/** Pictures that a slideshow has ready. */
const AHEAD = 3;

type PhotoPlace = Extract<Place, { name: 'photo' }>;

/** One picture, as large as the window allows. */
export function PhotoScreen({ place }: { place: PhotoPlace }) {
  const { albumId, index } = place;
  const { list } = photosOf(albumId);
  const view = list.view.value;
  const photo = view.items.get(index);

  // The neighbours come along, so that Next, Previous and the slideshow show them at once.
  const offset = Math.max(0, index - 1);
  const ask = (refresh: boolean): Promise<void> => list.show({ offset, count: 2 + AHEAD, refresh });
  useEffect(() => void ask(false), [list, index]);
  const isBehindEnd = view.answered && !view.asking && !view.problem && !photo && index > 0;
  useEffect(() => {
    // The album became shorter than it was.
    if (isBehindEnd) change('photo', { index: Math.min(index, view.total ?? index) - 1 });
  }, [isBehindEnd, index]);

  // Those that the next press may show, and while a slideshow plays those that it shows next.
  const neighbours = slideshow.isPlaying.value
    ? Array.from({ length: AHEAD }, (_, ahead) => index + 1 + ahead)
    : [index + 1, index - 1];
  useEffect(() => slideshow.pause, []);
  // What could not be had comes by itself.
  useQuietRetry(view.cutAt !== null && view.problem === null, () => ask(false));

  const tryAgain = (): Promise<void> => ask(true);
  if (view.problem && (isLasting(view.problem) || !photo))
    return <ListProblem code={view.problem} onTryAgain={tryAgain} />;
  if (view.total === 0) return <NoPhotosScreen />;
  return (
    <OnePhoto
      index={index}
      photo={photo ?? null}
      neighbours={neighbours.map((neighbour) => view.items.get(neighbour))}
      total={view.total}
      next={followingOf(view, index)}
    />
  );
}

/** The next picture can be shown or asked for, there is none, or it cannot be had now. */
type Following = 'there' | 'none' | 'later';

function followingOf(view: ListView<Photo>, index: number): Following {
  if (reaches(view, index + 1)) return 'there';
  return view.cutAt === null ? 'none' : 'later';
}

interface OnePhotoProps {
  readonly index: number;
  /** Null while it is coming. */
  readonly photo: Photo | null;
  readonly neighbours: readonly (Photo | undefined)[];
  readonly total: number | null;
  readonly next: Following;
}

function OnePhoto({ index, photo, neighbours, total, next }: OnePhotoProps) {
  const { ref, box } = useBox();
  const size = box && sizeFor(Math.max(box.width, box.height), window.devicePixelRatio);
  useKeepReady(
    neighbours.flatMap((neighbour) => neighbour?.image ?? []),
    size,
  );

  const [settledId, setSettledId] = useState<string | null>(null);
  usePlaying(photo?.id ?? null, settledId, next, () => change('photo', { index: index + 1 }));

  const isWaitingLong = useLonger(photo === null);
  const number = index + 1;
  const where =
    total === null ? words.value.pager.picture(number) : words.value.pager.pictureOf(number, total);
  const { lastPicture, restLater } = words.value.pager;
  const now = new Date();
  const isMinimal = settings.value.look.density === 'minimal';
  const day = photo && !isMinimal && dayOfPhoto(photo, now, words.value);
  return (
    <Screen
      name="photo"
      title={photo ? nameOfPhoto(photo, index, now, words.value) : words.value.photo.untitled(number)}
      titleBelow
      underTitle={day && <p class="screen__under-title">{day}</p>}
      contentRef={ref}
      side={
        total !== 1 && (
          <Pager
            where={where}
            waiting={isWaitingLong ? words.value.photo.coming : null}
            onPrevious={index > 0 ? () => change('photo', { index: index - 1 }) : null}
            onNext={next === 'there' ? () => change('photo', { index: index + 1 }) : null}
            notes={{
              first: words.value.pager.firstPicture,
              last: photo && (next === 'later' ? restLater : lastPicture),
            }}
          >
            {!isMinimal && <SlideshowButton isAtEnd={next === 'none'} />}
          </Pager>
        )
      }
    >
      {photo && (
        <PhotoOnWall
          key={photo.id}
          photo={photo}
          index={index}
          size={size}
          onSettled={() => setSettledId(photo.id)}
        />
      )}
    </Screen>
  );
}

/**
 * While the slideshow plays: goes on when the picture has been seen for its time, and stops at the last one. Where the next one cannot be
 * had now, this one stays until it can.
 */
function usePlaying(shown: string | null, settled: string | null, next: Following, goOn: () => void): void {
  const isPlaying = slideshow.isPlaying.value;
  const isThere = shown !== null && shown === settled;
  useEffect(() => {
    if (!isPlaying || !isThere || next === 'later') return;
    return slideshow.hold(next === 'there' ? goOn : slideshow.pause);
  }, [isPlaying, isThere, shown, next]);
}

/** Play, and in the same place Pause. At the last picture the show begins with the first one. */
function SlideshowButton({ isAtEnd }: { isAtEnd: boolean }) {
  const { play, pause } = words.value.slideshow;
  const start = (): void => {
    if (isAtEnd) change('photo', { index: 0 });
    slideshow.play();
  };
  return slideshow.isPlaying.value ? (
    <BigButton look="side" name="slideshow" icon={Pause} label={pause} onPress={slideshow.pause} />
  ) : (
    <BigButton look="side" name="slideshow" icon={Play} label={play} onPress={start} />
  );
}

interface PhotoOnWallProps {
  readonly photo: Photo;
  readonly index: number;
  readonly size: ImageSize | null;
  readonly onSettled: () => void;
}

function PhotoOnWall({ photo, index, size, onSettled }: PhotoOnWallProps) {
  const [attempt, setAttempt] = useState(0);
  const alt = photo.description?.trim() || words.value.photo.untitled(index + 1);
  const ratio = photo.width && photo.height ? photo.width / photo.height : null;
  if (photo.kind === 'video')
    return (
      <Film id={photo.id} still={photo.image} size={size} alt={alt} ratio={ratio} onSettled={onSettled} />
    );
  return (
    <Picture
      key={attempt}
      address={photo.image}
      size={size}
      fit="whole"
      onSettled={onSettled}
      alt={alt}
      ratio={ratio}
      missing={
        <>
          <p>{words.value.photo.notLoaded}</p>
          <p>{words.value.photo.notLoadedWayOn}</p>
          <BigButton
            look="plain"
            icon={RotateCw}
            label={words.value.photo.tryAgain}
            onPress={() => setAttempt(attempt + 1)}
          />
        </>
      }
    />
  );
}

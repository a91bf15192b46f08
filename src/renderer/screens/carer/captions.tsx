import { CircleStop, ExternalLink, Globe, ImageMinus, Images } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { api } from '../../api.ts';
import { BigButton } from '../../components/big-button.tsx';
import { TextField } from '../../components/controls.tsx';
import { Picture } from '../../components/picture.tsx';
import { ProblemScreen } from '../../components/problem-screen.tsx';
import { Screen } from '../../components/screen.tsx';
import { askForCaptions, giveUpCaption, keepCaption, waitingCaption } from '../../state/captions.ts';
import { asCarer, whyNotKept } from '../../state/carer.ts';
import { photosOf } from '../../state/library.ts';
import { type CarerPlace, change } from '../../state/navigation.ts';
import { words } from '../../words/index.ts';
import { AskingScreen } from './bring-in.tsx';
import { PagesSide } from './pages-side.tsx';
import { NotKept } from './settings-screen.tsx';

/** A caption is read aloud: it stays a sentence. */
const CAPTION_LENGTH = 200;

type CaptionsPlace = Extract<CarerPlace, { name: 'carerCaptions' }>;

/** The pictures of an album one by one, each with the words that stand and are read with it. */
export function CaptionsScreen({ place }: { readonly place: CaptionsPlace }) {
  useEffect(() => giveUpCaption, []);
  const waiting = waitingCaption.value;
  if (!waiting) return <Captions place={place} />;
  return waiting.isAsking ? (
    <AskingScreen name="captions-asking" onStop={() => asCarer(api().stopBringIn())} />
  ) : (
    <GoogleAsks />
  );
}

/** Google wants a yes before words can change there. */
function GoogleAsks() {
  const { caption, stop } = words.value.bringIn;
  return (
    <ProblemScreen
      name="captions-permission"
      symbol={Globe}
      tint="sand"
      words={caption.asks}
      actionSymbol={ExternalLink}
      onAction={askForCaptions}
      second={<BigButton look="plain" icon={CircleStop} label={stop} onPress={giveUpCaption} />}
    />
  );
}

function Captions({ place: { albumId, page } }: { readonly place: CaptionsPlace }) {
  const { list } = photosOf(albumId);
  const ask = (): Promise<void> => list.show({ offset: page, count: 2, refresh: false });
  useEffect(() => void ask(), [list, page]);
  const view = list.view.value;
  const photo = view.items.get(page);
  const { caption } = words.value.bringIn;
  const total = Math.max(1, view.total ?? view.atLeast);
  const keep = async (photoId: string, text: string): Promise<void> => {
    await keepCaption(photoId, text);
    await ask();
  };
  const takeOut = async (photoId: string): Promise<void> => {
    await asCarer(api().removeLocalPhoto({ photoId }));
    if (page > 0 && page + 1 >= total) change('carerCaptions', { page: page - 1 });
    else await list.show({ offset: page, count: 2, refresh: true });
  };
  return (
    <Screen
      name="carer-captions"
      title={caption.label}
      side={
        <PagesSide
          page={Math.min(page, total - 1)}
          pages={total}
          onPage={(next) => change('carerCaptions', { page: next })}
        />
      }
    >
      {photo && (
        <div key={photo.id} class="captions">
          <div class="captions__picture">
            <Picture address={photo.image} size={1024} fit="whole" alt="" missing={null} />
          </div>
          <TextField
            label={caption.label}
            value={photo.description ?? ''}
            example={caption.example}
            maxLength={CAPTION_LENGTH}
            onKeep={(text) => keep(photo.id, text)}
          />
          {whyNotKept.value !== null && (
            <p class="settings__told" role="status">
              <NotKept />
            </p>
          )}
          {isOfThisComputer(albumId) && <TakeOut onTakeOut={() => takeOut(photo.id)} />}
        </div>
      )}
    </Screen>
  );
}

/** Taking a picture out asks once more. */
function TakeOut({ onTakeOut }: { readonly onTakeOut: () => Promise<void> }) {
  const [isAsking, setIsAsking] = useState(false);
  const { caption, removing } = words.value.bringIn;
  if (!isAsking)
    return (
      <div class="captions__actions">
        <BigButton look="plain" icon={ImageMinus} label={caption.remove} onPress={() => setIsAsking(true)} />
      </div>
    );
  return (
    <div class="captions__actions">
      <BigButton icon={Images} label={removing.no} onPress={() => setIsAsking(false)} />
      <BigButton look="plain" icon={ImageMinus} label={removing.yes} onPress={onTakeOut} />
    </div>
  );
}

/** Ids of Google's have no colon; those of every other source begin with its name and one. */
function isOfThisComputer(albumId: string): boolean {
  return albumId.includes(':');
}

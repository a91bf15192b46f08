import { Image as ImageIcon, ImageOff } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type ImageSize, sized } from '../../shared/photo-address.ts';
import { wantOnScreen } from '../state/wanted-pictures.ts';
import { useQuietRetry } from './use-quiet-retry.ts';

interface PictureProps {
  /** A `photo:` address without its size. */
  readonly address: string;
  /** Null until the box was measured. */
  readonly size: ImageSize | null;
  /** `cover` fills the box and cuts the edges; `whole` shows all of the picture. */
  readonly fit: 'cover' | 'whole';
  /** Empty where words beside the picture say the same. */
  readonly alt: string;
  /**
   * Width by height of the original, so that its place is right before it comes. Where nobody says, the picture stands in the
   * middle of the whole box: nothing moves when it comes.
   */
  readonly ratio?: number | null;
  /** What stands in the place of a picture that does not load. */
  readonly missing: ComponentChildren;
  /** It shows, or it does not come: there is nothing more to wait for. */
  readonly onSettled?: () => void;
}

type State = 'coming' | 'shown' | 'missing';

/** A picture in a box that never changes its size: before it comes, while it shows, and when it does not come. */
export function Picture({ address, size, fit, alt, ratio = null, missing, onSettled }: PictureProps) {
  const [state, setState] = useState<State>('coming');
  const image = useRef<HTMLImageElement>(null);

  const onShown = (): void => {
    const { current } = image;
    current?.style.setProperty('--natural-width', `${current.naturalWidth}px`);
    current?.style.setProperty('--natural-height', `${current.naturalHeight}px`);
    setState('shown');
  };
  // A picture that is in memory already shows at once, without its placeholder for a moment.
  useLayoutEffect(() => {
    if (image.current?.complete && image.current.naturalWidth > 0) onShown();
  }, [size]);
  const source = size && sized(address, size);
  useEffect(() => (source ? wantOnScreen(source) : undefined), [source]);
  useQuietRetry(state === 'missing' && source !== null, async () => {
    if (!source) return;
    // It takes its place when it is there: until then the words stay.
    const probe = new Image();
    probe.src = source;
    await probe.decode().then(
      () => setState('coming'),
      () => undefined,
    );
  });

  useEffect(() => {
    if (state !== 'coming') onSettled?.();
  }, [state]);

  return (
    <div class={`picture picture--${fit}`} data-state={state}>
      {state === 'missing' ? (
        <div key="missing" class="picture__missing">
          <ImageOff class="icon" aria-hidden="true" />
          {missing}
        </div>
      ) : (
        <div
          key="paper"
          class={ratio && fit === 'whole' ? 'picture__paper picture__paper--known' : 'picture__paper'}
          style={ratio ? { '--ratio': ratio } : {}}
        >
          {state === 'coming' && <ImageIcon class="icon picture__waiting" aria-hidden="true" />}
          {source && (
            <img
              ref={image}
              class="picture__image"
              src={source}
              alt={alt}
              draggable={false}
              decoding="async"
              onLoad={onShown}
              onError={() => setState('missing')}
            />
          )}
        </div>
      )}
    </div>
  );
}

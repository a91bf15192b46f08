import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { words } from '../words/index.ts';
import { useBox } from './use-box.ts';

const InPreview = createContext(false);

/** True inside of a preview, where a screen takes no focus and gives the window no name. */
export function useInPreview(): boolean {
  return useContext(InPreview);
}

/** The viewer's own screen, at work and small: not to be pressed, and not read. */
export function Preview({ children }: { readonly children: ComponentChildren }) {
  const { ref, box } = useBox();
  const { width, height } = useWindowSize();
  const scale = box ? box.width / width : 0;
  return (
    <figure class="preview">
      <div ref={ref} class="preview__glass" style={{ '--ratio': width / height }} aria-hidden="true">
        {scale > 0 && (
          <div
            class="preview__window"
            inert
            style={{ inlineSize: `${width}px`, blockSize: `${height}px`, '--scale': scale }}
          >
            <InPreview.Provider value={true}>{children}</InPreview.Provider>
          </div>
        )}
      </div>
      <figcaption class="preview__words">{words.value.carer.preview}</figcaption>
    </figure>
  );
}

function useWindowSize() {
  const now = () => ({ width: window.innerWidth, height: window.innerHeight });
  const [size, setSize] = useState(now);
  useEffect(() => {
    const measure = (): void => setSize(now());
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return size;
}

import { Phone, UserRound } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../shared/settings.ts';
import { words } from '../words/index.ts';

type Help = Settings['help'];

export function hasContact({ name, phone, picture }: Help): boolean {
  return name !== '' || phone !== '' || picture !== null;
}

/** Who helps: a face, a name, a number to read and to dial on a telephone. Nothing here is pressed, and nothing dials. */
export function Contact({ name, phone, picture }: Help) {
  return (
    <section class="contact">
      <Face picture={picture} />
      <div class="contact__words">
        <p class="contact__ask">{name === '' ? words.value.help.ask : words.value.contact.ask(name)}</p>
        {phone !== '' && (
          <p class="contact__phone">
            <Phone class="icon" role="img" aria-label={words.value.contact.phone} />
            <span class="contact__number" dir="ltr">
              {phone}
            </span>
          </p>
        )}
      </div>
    </section>
  );
}

function Face({ picture }: Pick<Help, 'picture'>) {
  const [isMissing, setMissing] = useState(false);
  useEffect(() => setMissing(false), [picture]);
  return (
    <div class="contact__face">
      {picture === null || isMissing ? (
        <UserRound class="icon" aria-hidden="true" />
      ) : (
        <img src={`photo://own/${picture}`} alt="" draggable={false} onError={() => setMissing(true)} />
      )}
    </div>
  );
}

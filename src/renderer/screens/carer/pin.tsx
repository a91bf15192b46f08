import { LockKeyhole, LockKeyholeOpen } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { api } from '../../api.ts';
import { BigButton } from '../../components/big-button.tsx';
import { Screen } from '../../components/screen.tsx';
import { asCarer, askDoor, door } from '../../state/carer.ts';
import { words } from '../../words/index.ts';
import { PinPad } from './pin-pad.tsx';

type Told = 'set' | 'noKeychain' | 'different' | 'unexpected';

/** A PIN is typed twice, so that nobody is locked out by a slip. */
export function PinTopic() {
  const { pin: said } = words.value.carer;
  // A hash would be of no use here: it is compared once, with the very next entry, and forgotten.
  const [first, setFirst] = useState<string | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const isSet = door.value?.pinIsSet ?? false;

  const onPin = async (pin: string): Promise<void> => {
    if (first === null) {
      setTold(null);
      return setFirst(pin);
    }
    setFirst(null);
    if (pin !== first) return setTold('different');
    const answer = await asCarer(api().setPin({ pin }));
    setTold(answer.ok ? answer.value : 'unexpected');
    await askDoor();
  };
  const remove = async (): Promise<void> => {
    await asCarer(api().removePin());
    setTold(null);
    await askDoor();
  };
  return (
    <Screen
      name="carer-pin"
      title={said.title}
      side={
        <BigButton
          look="plain"
          icon={LockKeyholeOpen}
          label={said.remove}
          unavailable={!isSet}
          onPress={remove}
        />
      }
    >
      <div class="door">
        <p class="door__told" role="status">
          {first === null ? sentenceFor(told, isSet) : said.again}
        </p>
        <PinPad label={said.keep} icon={LockKeyhole} onPin={onPin} />
      </div>
    </Screen>
  );
}

function sentenceFor(told: Told | null, isSet: boolean): string {
  const { pin: said } = words.value.carer;
  switch (told) {
    case 'set':
      return said.isSet;
    case 'noKeychain':
      return said.noKeychain;
    case 'different':
      return said.different;
    case 'unexpected':
      return words.value.carer.notKept;
    default:
      return isSet ? said.change : said.why;
  }
}

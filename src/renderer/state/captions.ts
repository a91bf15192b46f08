/** Words for pictures, wherever their album comes from; Google may want to be asked first. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { api } from '../api.ts';
import { asCarer } from './carer.ts';

export interface WaitingCaption {
  readonly photoId: string;
  readonly text: string;
  /** Google's page is open. */
  readonly isAsking: boolean;
}

const waiting = signal<WaitingCaption | null>(null);
/** Words that wait for Google's yes; null where none do. */
export const waitingCaption: ReadonlySignal<WaitingCaption | null> = waiting;

export async function keepCaption(photoId: string, text: string): Promise<void> {
  const answer = await asCarer(api().captionPhoto({ photoId, caption: text }));
  if (answer.ok && answer.value === 'needsPermission')
    waiting.value = { photoId, text, isAsking: waiting.value?.isAsking ?? false };
}

/** Opens Google's page, and keeps the words once the carer went through it. */
export async function askForCaptions(): Promise<void> {
  const caption = waiting.value;
  if (!caption || caption.isAsking) return;
  waiting.value = { ...caption, isAsking: true };
  const answer = await asCarer(api().askForCaptions());
  const wasAsked = answer.ok && answer.value === 'asked';
  waiting.value = wasAsked ? null : { ...caption, isAsking: false };
  if (wasAsked) await keepCaption(caption.photoId, caption.text);
}

/** Leaves the words as they were. */
export function giveUpCaption(): void {
  waiting.value = null;
}

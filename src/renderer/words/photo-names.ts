import type { Photo } from '../../shared/models.ts';
import { sayDay } from './dates.ts';
import type { Words } from './words.ts';

/** What a photo is called: its description, or the day it was taken, or its place in the album. */
export function nameOfPhoto(photo: Photo, index: number, now: Date, words: Words): string {
  return (
    photo.description?.trim() || sayDay(photo.takenAt, now, words.dates) || words.photo.untitled(index + 1)
  );
}

/** The day to say beside the name, null where the name is the day, or nobody knows it. */
export function dayOfPhoto(photo: Photo, now: Date, words: Words): string | null {
  return photo.description?.trim() ? sayDay(photo.takenAt, now, words.dates) : null;
}

import { screen } from 'electron';

/** What a window can have of the main screen at most, in device pixels. */
export function screenWidth(): number {
  const { workAreaSize, scaleFactor } = screen.getPrimaryDisplay();
  return workAreaSize.width * scaleFactor;
}

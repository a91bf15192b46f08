/** The drawing of one frame of `sailing.mp4`: a boat that sails past the lighthouse. The seed stays, so only what is told to moves. */
import { gull } from '../kit/animals.ts';
import { sailingBoat } from '../kit/boats.ts';
import type { Canvas } from '../kit/canvas.ts';
import { lighthouse } from '../kit/houses.ts';
import { MORNING } from '../kit/light.ts';
import { clouds, sky } from '../kit/sky.ts';
import { water } from '../kit/water.ts';

export const SAILING = { key: 'film sailing', width: 1280, height: 720, seconds: 6, framesASecond: 12 };

/** @param time from 0 at the start of the film to 1 at its end */
export function drawSailing(c: Canvas, time: number): void {
  sky(c, MORNING, 560);
  clouds(c, MORNING, 4, 90, 260, 320);
  water(c, MORNING, 560, c.h, { ripples: 110 });
  lighthouse(c, c.w * 0.82, 640, 440, '#d8503f', false);
  const bob = Math.sin(time * Math.PI * 6) * 6;
  sailingBoat(c, MORNING, c.w * (-0.1 + time * 0.85), 830 + bob, 330, {
    hull: '#fbf6ea',
    sail: '#ffffff',
    furled: false,
  });
  gull(c, c.w * (0.9 - time * 0.6), 260 + bob * 2, 70, '#ffffff', bob);
  gull(c, c.w * (0.75 - time * 0.5), 340 - bob * 2, 54, '#ffffff', -bob);
}

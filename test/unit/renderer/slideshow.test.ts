import { describe, expect, it, vi } from 'vitest';
import { createSlideshow } from '../../../src/renderer/state/slideshow.ts';
import { handTimer } from './hand-timer.ts';

function setUp(seconds = () => 10) {
  const timer = handTimer();
  return { timer, show: createSlideshow(seconds, timer), goOn: vi.fn() };
}

describe('the slideshow', () => {
  it('starts only when somebody asks for it', () => {
    const { timer, show, goOn } = setUp();
    expect(show.isPlaying.value).toBe(false);
    show.hold(goOn);
    timer.pass(60_000);
    expect(goOn).not.toHaveBeenCalled();
  });

  it('goes on when a picture has been there for its time, and no earlier', () => {
    const { timer, show, goOn } = setUp();
    show.play();
    // The picture loads.
    timer.pass(30_000);
    show.hold(goOn);
    timer.pass(9_999);
    expect(goOn).not.toHaveBeenCalled();
    timer.pass(1);
    expect(goOn).toHaveBeenCalledTimes(1);
  });

  it('does not go on once it pauses, and begins the picture’s time anew when it plays again', () => {
    const { timer, show, goOn } = setUp();
    show.play();
    const callOff = show.hold(goOn);
    timer.pass(9_000);
    show.pause();
    callOff();
    show.play();
    show.hold(goOn);
    timer.pass(9_999);
    expect(goOn).not.toHaveBeenCalled();
    timer.pass(1);
    expect(goOn).toHaveBeenCalledTimes(1);
  });

  it('takes the time that the carer sets, from the next picture on', () => {
    let seconds = 5;
    const { timer, show, goOn } = setUp(() => seconds);
    show.play();
    show.hold(goOn);
    seconds = 60;
    timer.pass(5_000);
    expect(goOn).toHaveBeenCalledTimes(1);
    show.hold(goOn);
    timer.pass(59_999);
    expect(goOn).toHaveBeenCalledTimes(1);
    timer.pass(1);
    expect(goOn).toHaveBeenCalledTimes(2);
  });
});

/** What is waited for in a page, as expressions. Each answers milliseconds since 1970, on the page's own clock. */

/** The first text or picture was painted: https://www.w3.org/TR/paint-timing/ */
export const FIRST_PAINT = `new Promise((resolve) => {
  new PerformanceObserver((list) => {
    const [paint] = list.getEntriesByName('first-contentful-paint');
    if (paint) resolve(performance.timeOrigin + paint.startTime);
  }).observe({ type: 'paint', buffered: true });
})`;

/** The first album's cover was decoded, and a frame with it was painted: the second one after that has begun. */
export const FIRST_COVER = `new Promise((resolve) => {
  const look = async () => {
    const image = document.querySelector('.tile .picture[data-state="shown"] img');
    if (!image) return requestAnimationFrame(look);
    await image.decode();
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now())));
  };
  look();
})`;

export const SIGN_IN_BUTTON = `new Promise((resolve) => {
  const look = () => {
    const button = document.querySelector('a.auth0-lock-social-button');
    if (!button) return requestAnimationFrame(look);
    button.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }));
    resolve(performance.timeOrigin + performance.now());
  };
  look();
})`;

/** Nothing in the test needs a smaller copy, or a decoder. */
export const noDecoding = {
  scale: () => null,
  startHeicHelper() {
    throw new Error('nothing is to be decoded');
  },
  screenWidth: () => 1366,
};

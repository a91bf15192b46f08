/** The few sentences that the main process shows itself: the page at the end of a sign-in in the browser. */
export const words = {
  callbackPage: {
    signedIn: { title: 'You are signed in.', sentence: 'Go back to Easy Albums.' },
    notSignedIn: { title: 'You are not signed in yet.', sentence: 'Go back to Easy Albums.' },
    notOurs: {
      title: 'This page is too old.',
      sentence: 'Go back to Easy Albums and press the button again.',
    },
  },
} as const;

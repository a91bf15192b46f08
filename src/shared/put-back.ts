/** Days that a removed album or picture can be put back. */
export const DAYS_TO_PUT_BACK = 30;

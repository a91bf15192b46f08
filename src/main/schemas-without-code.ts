/**
 * Makes zod check with the schemas themselves. Its usual way, to write a function for each schema at its first use, costs each start
 * more than it brings in a day of the app. To be imported before any schema is made.
 */
import { config } from 'zod';

config({ jitless: true });

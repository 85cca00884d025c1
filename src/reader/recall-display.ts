/**
 * Run before anything is shown, so that nobody who has chosen night is dazzled by day and no text
 * grows under the reader's eyes.
 */
import { recallDisplay } from './display.ts';

recallDisplay();

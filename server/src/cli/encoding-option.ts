import { Option } from 'commander';
import { encodings } from '../files/decode-text.ts';

/** `--encoding` of a text file; without it its bytes tell. */
export const encodingOption = (): Option =>
  new Option('--encoding <name>', 'of a CSV or JSON file, where its few characters leave it open').choices(
    encodings,
  );

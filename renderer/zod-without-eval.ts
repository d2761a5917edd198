// Imported before anything that builds a schema: zod compiles parsers with `new Function`, which our CSP forbids.
import { z } from 'zod';

z.config({ jitless: true });

import * as z from 'zod';

// The content security policy forbids eval, and zod tries it when the first schema is made: so this is set before any
// module that makes one. Must stay the first import of the program and of its worker.
z.config({ jitless: true });

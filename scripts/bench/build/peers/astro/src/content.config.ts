import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const pieces = defineCollection({
  loader: glob({ pattern: '**/*.md', base: './src/content/pieces' }),
  schema: z.object({
    headline: z.string().nullable(),
    bylines: z.array(z.object({ byline: z.string() })),
  }),
});

export const collections = { pieces };

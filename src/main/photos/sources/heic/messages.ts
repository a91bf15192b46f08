/** What the main process and the process that decodes HEIC pictures say to each other: one question, one answer. */
import { z } from 'zod';
import { IMAGE_SIZES } from '../../../../shared/photo-address.ts';

const imageSizeSchema = z.literal(IMAGE_SIZES);

export const decodeRequestSchema = z.object({
  /** Path of the picture. */
  file: z.string(),
  /** Copies that are wanted, by their longest side in pixels. */
  sizes: z.array(imageSizeSchema).min(1),
  /** A larger file is refused. */
  maxBytes: z.int().positive(),
});
export type DecodeRequest = z.infer<typeof decodeRequestSchema>;

export const decodeAnswerSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('decoded'),
    /** JPEG files, upright. */
    copies: z.array(z.object({ size: imageSizeSchema, bytes: z.instanceof(Uint8Array) })),
  }),
  /** `unreadable`: the system does not give the file now. The other two are the picture's own, and stay. */
  z.object({ kind: z.literal('failed'), reason: z.enum(['unreadable', 'broken', 'tooLarge']) }),
]);
export type DecodeAnswer = z.infer<typeof decodeAnswerSchema>;

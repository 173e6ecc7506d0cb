import { z } from 'zod';
import { attachmentPurposes, keptTypes } from '../../domain/attachment/attachment.ts';
import { route } from './route.ts';
import { ticketView } from './ticket-view.ts';

/**
 * The body of both requests is the file itself, at most 10 MB: JPEG, PNG, WebP or PDF by its content. One file a
 * request; the same file sent again is taken once.
 */
export const sentFile = z.object({ name: z.string().trim().min(1).max(300) });

export const addAttachment = route({
  method: 'POST',
  path: '/tickets/:ticketNo/attachments',
  summary: 'Add a file: to the answer by staff of the body, to the report by the hotline',
  params: z.object({ ticketNo: z.string().min(1).max(40) }),
  query: sentFile,
  response: ticketView,
  status: 201,
});

/** The file; with `?size=thumbnail` a small picture of it. It answers no JSON. */
export const attachmentFile = '/tickets/:ticketNo/attachments/:id';

/**
 * 诉求附件 of the 主单, to be read: from a 分办单 by whoever reads that, since it is the same citizen's matter; from a
 * 关联单 by whoever may read the 主单 itself.
 */
export const mainReport = route({
  method: 'GET',
  path: '/tickets/:ticketNo/main/attachments',
  summary: 'Files of the report of the main ticket',
  params: z.object({ ticketNo: z.string().min(1).max(40) }),
  response: ticketView.pick({ attachments: true, attachmentsHidden: true }),
});

/** One of {@link mainReport}, as {@link attachmentFile}. */
export const mainReportFile = '/tickets/:ticketNo/main/attachments/:id';

export const removeAttachment = route({
  method: 'DELETE',
  path: '/tickets/:ticketNo/attachments/:id',
  summary: 'Take back a file of one’s own',
  params: z.object({ ticketNo: z.string().min(1).max(40), id: z.uuid() }),
  response: ticketView,
});

/** What the citizen sees of a file. */
export const citizensAttachment = z.object({
  id: z.string(),
  purpose: z.enum(attachmentPurposes),
  name: z.string(),
  type: z.enum(keptTypes),
});
export type CitizensAttachment = z.infer<typeof citizensAttachment>;

/** `grant` came with the progress of the matter, or when it was submitted; good for two hours. */
export const addCitizensAttachment = route({
  method: 'POST',
  path: '/public/attachments/:grant',
  summary: 'A citizen adds a file to his report',
  params: z.object({ grant: z.uuid() }),
  query: sentFile,
  response: z.object({ attachments: z.array(citizensAttachment) }),
  status: 201,
});

export const removeCitizensAttachment = route({
  method: 'DELETE',
  path: '/public/attachments/:grant/:id',
  summary: 'The citizen takes a file back',
  params: z.object({ grant: z.uuid(), id: z.uuid() }),
  response: z.object({ attachments: z.array(citizensAttachment) }),
});

/** The citizen's own files, and those of the published answer. It answers no JSON. */
export const citizensAttachmentFile = '/public/attachments/:grant/:id';

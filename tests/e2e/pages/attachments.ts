import type { Page } from 'playwright-core';

/** Files of a ticket, on whichever desk it is open. */
export interface AttachmentsPage {
  /** Chooses a photo and waits until it is with the ticket. */
  add: (name: string, photo: Uint8Array) => Promise<void>;
  /** Drops a file there; answers why it is not taken, and lets it be. */
  refused: (name: string, bytes: Uint8Array) => Promise<string>;
  /** Opens a photo in its full size and closes it again; answers its width in pixels. */
  view: (name: string) => Promise<number>;
}

export const attachmentsOn = (page: Page, title: '诉求附件' | '办理附件'): AttachmentsPage => {
  const files = page.getByRole('region', { name: title });
  const photo = (name: string) =>
    files.locator('.ant-image').filter({ has: page.getByRole('img', { name, exact: true }) });
  return {
    add: async (name, bytes) => {
      const file = { name, mimeType: 'image/jpeg', buffer: Buffer.from(bytes) };
      await files.locator('input[type=file]').setInputFiles(file);
      await photo(name).waitFor();
    },
    refused: async (name, bytes) => {
      const dropped = await page.evaluateHandle(
        ([as, content]) => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([Uint8Array.from(content)], as));
          return transfer;
        },
        [name, [...bytes]] as const,
      );
      await files.getByText('可拖入此处').dispatchEvent('drop', { dataTransfer: dropped });
      const failed = files.getByRole('alert').filter({ hasText: name });
      const why = await failed.innerText();
      await failed.getByRole('button', { name: '不传了' }).click();
      return why;
    },
    view: async (name) => {
      await photo(name).click();
      const shown = page.getByRole('dialog', { name: '查看附件' }).getByRole('img', { name, exact: true });
      await shown.evaluate((img: HTMLImageElement) => img.decode());
      const width = await shown.evaluate((img: HTMLImageElement) => img.naturalWidth);
      await page.keyboard.press('Escape');
      await shown.waitFor({ state: 'hidden' });
      return width;
    },
  };
};

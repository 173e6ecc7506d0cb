interface Part {
  name: string;
  text: string;
  /** What the directory says of its size, where that is a lie. */
  says?: number;
}

/** A ZIP archive of parts that are not compressed, without check sums. */
export function storedZip(parts: readonly Part[]): Uint8Array {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const { name, text, says } of parts) {
    const [path, data] = [Buffer.from(name), Buffer.from(text)];
    const head = (size: number, fields: [offset: number, value: number][]) => {
      const bytes = Buffer.alloc(size);
      for (const [offset, value] of fields) bytes.writeUInt32LE(value, offset);
      return bytes;
    };
    const local = head(30, [
      [0, 0x04034b50],
      [18, data.length],
      [22, data.length],
    ]);
    local.writeUInt16LE(path.length, 26);
    const entry = head(46, [
      [0, 0x02014b50],
      [20, data.length],
      [24, says ?? data.length],
      [42, at],
    ]);
    entry.writeUInt16LE(path.length, 28);
    locals.push(local, path, data);
    entries.push(entry, path);
    at += local.length + path.length + data.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

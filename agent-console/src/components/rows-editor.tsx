import { Button, Input, Select, Table } from 'antd';

export interface EditedColumn<T> {
  key: keyof T & string;
  title: string;
  width?: number;
  /** What may be chosen; left out where anything may be written. */
  options?: readonly { value: string; label: string }[];
  read: (row: T) => string;
  write: (row: T, text: string) => T;
}

interface Props<T> {
  label: string;
  rows: readonly T[];
  columns: readonly EditedColumn<T>[];
  blank: T;
  disabled?: boolean;
  onChange: (rows: T[]) => void;
}

interface Numbered<T> {
  row: T;
  index: number;
}

/** A short list that is edited in place. */
export const RowsEditor = <T extends object>({
  label,
  rows,
  columns,
  blank,
  disabled = false,
  onChange,
}: Props<T>) => {
  const put = (index: number, row: T): void => onChange(rows.map((old, at) => (at === index ? row : old)));
  return (
    <>
      <Table<Numbered<T>>
        size="small"
        aria-label={label}
        rowKey={({ index }) => index}
        dataSource={rows.map((row, index) => ({ row, index }))}
        pagination={{ pageSize: 12, hideOnSinglePage: true, size: 'small' }}
        columns={[
          ...columns.map((column) => ({
            title: column.title,
            key: column.key,
            ...(column.width === undefined ? {} : { width: column.width }),
            render: (_: unknown, { row, index }: Numbered<T>) => (
              <Cell
                column={column}
                row={row}
                disabled={disabled}
                name={`${label} 第 ${index + 1} 行 ${column.title}`}
                onChange={(text) => put(index, column.write(row, text))}
              />
            ),
          })),
          {
            key: 'remove',
            width: 60,
            render: (_: unknown, { index }: Numbered<T>) => (
              <Button
                type="link"
                size="small"
                danger
                disabled={disabled}
                onClick={() => onChange(rows.filter((_, at) => at !== index))}
              >
                删除
              </Button>
            ),
          },
        ]}
      />
      <Button
        size="small"
        disabled={disabled}
        style={{ marginTop: 8 }}
        onClick={() => onChange([...rows, blank])}
      >
        添加一行
      </Button>
    </>
  );
};

interface CellProps<T> {
  column: EditedColumn<T>;
  row: T;
  name: string;
  disabled: boolean;
  onChange: (text: string) => void;
}

const Cell = <T,>({ column, row, name, disabled, onChange }: CellProps<T>) =>
  column.options ? (
    <Select
      size="small"
      aria-label={name}
      style={{ width: '100%' }}
      disabled={disabled}
      value={column.read(row)}
      options={[...column.options]}
      onChange={onChange}
    />
  ) : (
    <Input
      size="small"
      aria-label={name}
      disabled={disabled}
      value={column.read(row)}
      onChange={({ target }) => onChange(target.value)}
    />
  );

import { readCalendarUpload } from '@hotline/shared/contracts/rest/calendars';
import { App, Button, Modal } from 'antd';
import { useRef } from 'react';
import { useSend } from '../../api/use-route.ts';
import { problemSentence } from '../../words/problem.ts';
import { asProblem } from '../../api/problem.ts';
import { base64Of } from '../../components/base64.ts';
import { RuleProblems } from '../../components/rule-editor/rule-problems.tsx';
import type { Calendar } from './day-marks.ts';

/** Reads a JSON, CSV (UTF-8 or GB18030) or ICS file into the draft; with a problem nothing is taken. */
export const ImportCalendar = ({ onRead }: { onRead: (calendar: Calendar) => void }) => {
  const input = useRef<HTMLInputElement>(null);
  const { message } = App.useApp();
  const reading = useSend(readCalendarUpload);
  const read = async (file: File): Promise<void> => {
    const base64 = await base64Of(file);
    reading.mutate(
      { body: { fileName: file.name, base64 } },
      {
        onSuccess: ({ data, problems, years, encoding }) => {
          if (problems.length > 0) return;
          void message.success(
            `已读入 ${years.join('、')} 年（${encoding.toUpperCase()}），请预览影响后应用`,
          );
          onRead(data);
        },
        onError: (error) => void message.error(problemSentence(asProblem(error))),
      },
    );
  };
  const problems = reading.data?.problems ?? [];
  return (
    <>
      <input
        ref={input}
        hidden
        type="file"
        aria-label="日历文件"
        accept=".csv,.json,.ics"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void read(file);
          target.value = '';
        }}
      />
      <Button loading={reading.isPending} onClick={() => input.current?.click()}>
        导入文件
      </Button>
      <Modal
        title="文件有错误"
        open={problems.length > 0}
        footer={null}
        onCancel={() => reading.reset()}
        destroyOnHidden
      >
        <RuleProblems problems={problems} />
      </Modal>
    </>
  );
};

import { downloadBodies, fileFormats } from '@hotline/shared/contracts/rest/bodies';
import { App, Button, Dropdown, Empty, Tabs } from 'antd';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { ApplyRule } from '../../components/rule-editor/apply-rule.tsx';
import { download } from '../../components/base64.ts';
import { FileButton } from '../../components/file-button.tsx';
import { ReadAs } from '../../components/read-as.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { useReference } from '../../components/reference.ts';
import css from '../../components/register.module.css';
import { BodiesPreviewTables, Problems } from './bodies-preview.tsx';
import { BodyDuties } from './body-duties.tsx';
import { BodyForm } from './body-form.tsx';
import { BodyHistory } from './body-history.tsx';
import type { ShownBodies } from './body-nodes.ts';
import { BodyPeople } from './body-people.tsx';
import { BodyTree } from './body-tree.tsx';
import { NewBody } from './new-body.tsx';
import { useBodiesDraft } from './use-bodies-draft.ts';

interface Props {
  register: ShownBodies;
  mayEdit: boolean;
}

/** Edit by hand or by file, see what is wrong and what would change, then apply. */
export const BodiesEditor = ({ register, mayEdit }: Props) => {
  const { message } = App.useApp();
  const reference = useReference();
  const draft = useBodiesDraft(register);
  const [chosen, setChosen] = useState<string | null>(register.bodies[0]?.bodyId ?? null);
  const [tab, setTab] = useState('form');
  const body = draft.bodies.find(({ bodyId }) => bodyId === chosen);
  const own = body && { body, disabled: !mayEdit, onChange: (said: object) => draft.said(body.bodyId, said) };
  const hasErrors = draft.seen?.problems.some(({ severity }) => severity === 'error') ?? true;
  const missing = <Empty description="请导入单位文件，或选择一个单位" />;
  const looked = draft.seen ? (
    <>
      <ReadAs read={draft.file} onRead={(file, encoding) => void draft.read(file, encoding)} />
      <BodiesPreviewTables {...draft.seen} />
    </>
  ) : null;
  return (
    <div className={css.page}>
      <div className={css.bar}>
        <span>
          第 {register.version} 版，{register.bodies.length} 个单位{draft.isEdited && '（已修改，未生效）'}
        </span>
        <Export />
        {mayEdit && (
          <>
            <FileButton
              label="导入文件"
              accept=".xlsx,.csv,.json"
              loading={draft.isBusy}
              onFile={(file) => {
                setTab('preview');
                void draft.read(file);
              }}
            />
            <NewBody
              known={draft.bodies}
              onMake={(bodyId, name) => {
                draft.said(bodyId, { name, divisionCode: register.divisions[0]?.code ?? '' });
                setChosen(bodyId);
                setTab('form');
              }}
            />
            <Button disabled={!draft.isEdited} onClick={draft.discard}>
              放弃
            </Button>
            <Button
              disabled={!draft.isEdited}
              loading={draft.isBusy}
              onClick={() => {
                setTab('preview');
                draft.preview();
              }}
            >
              预览
            </Button>
            <ApplyRule
              title="应用"
              disabled={hasErrors || !draft.isEdited}
              pending={draft.isApplying}
              error={draft.applyError}
              onApply={(reason, _, done) =>
                draft.apply(reason, (version) => {
                  done();
                  void message.success(`单位第 ${version} 版已生效`);
                })
              }
            />
          </>
        )}
      </div>
      <BodyTree bodies={draft.bodies} edited={draft.edited} chosen={chosen} onChoose={setChosen} />
      <div>
        <ProblemAlert error={draft.error} />
        <Tabs
          size="small"
          activeKey={tab}
          onChange={setTab}
          items={[
            {
              key: 'form',
              label: '基本信息',
              children: own ? <BodyForm {...own} register={register} /> : missing,
            },
            { key: 'duties', label: '职责清单', children: own ? <BodyDuties {...own} /> : missing },
            { key: 'people', label: '人员与值班', children: own ? <BodyPeople {...own} /> : missing },
            {
              key: 'preview',
              label: '预览',
              children: looked ?? <p>修改或导入后点“预览”：先看问题和变动，再应用。</p>,
            },
            {
              key: 'problems',
              label: `待完善（${register.problems.length}）`,
              children: <Problems problems={register.problems} reference={reference} />,
            },
            { key: 'history', label: '历史', children: <BodyHistory bodyId={null} /> },
          ]}
        />
      </div>
    </div>
  );
};

const Export = () => {
  const save = async (format: (typeof fileFormats)[number]): Promise<void> => {
    const { fileName, base64 } = await call(downloadBodies, { query: { format } });
    download(fileName, base64);
  };
  const items = fileFormats.map((format) => ({
    key: format,
    label: format.toUpperCase(),
    onClick: () => void save(format),
  }));
  return (
    <Dropdown menu={{ items }}>
      <Button>导出</Button>
    </Dropdown>
  );
};

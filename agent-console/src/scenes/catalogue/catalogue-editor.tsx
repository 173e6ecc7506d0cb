import { downloadCatalogue } from '@hotline/shared/contracts/rest/catalogue';
import { App, Input, Tabs, Tree } from 'antd';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { download } from '../../components/base64.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { ReadAs } from '../../components/read-as.tsx';
import { useReference } from '../../components/reference.ts';
import { categoryBranches } from './category-branches.ts';
import { CatalogueBar } from './catalogue-bar.tsx';
import { CatalogueLook, Findings } from './catalogue-findings.tsx';
import { CatalogueHistory } from './catalogue-history.tsx';
import css from '../../components/register.module.css';
import { blankEntry, freeCode, shownEntries } from './catalogue-rows.ts';
import type { ShownCatalogue } from './catalogue-rows.ts';
import { EntriesTable } from './entries-table.tsx';
import { EntryDrawer } from './entry-drawer.tsx';
import { useCatalogueDraft } from './use-catalogue-draft.ts';

interface Props {
  catalogue: ShownCatalogue;
  mayEdit: boolean;
}

/** Edit by hand or by file, see conflicts, gaps and examples, then publish at once or from a day on. */
export const CatalogueEditor = ({ catalogue, mayEdit }: Props) => {
  const { message } = App.useApp();
  const reference = useReference();
  const draft = useCatalogueDraft(catalogue);
  const [branch, setBranch] = useState<string[]>([]);
  const [q, setQ] = useState('');
  const [tab, setTab] = useState('entries');
  const [opened, setOpened] = useState<string | null>(null);
  const findings = draft.seen?.findings ?? catalogue.findings;
  const entries = shownEntries(draft.entries, branch, q, reference);
  const add = (): void => {
    const entry = blankEntry(freeCode(draft.entries), branch);
    draft.put(entry);
    setOpened(entry.code);
  };
  return (
    <div className={css.page}>
      <CatalogueBar
        catalogue={catalogue}
        draft={draft}
        mayEdit={mayEdit}
        onAdd={add}
        onLook={() => setTab('preview')}
        onExport={async (format) => {
          const { fileName, base64 } = await call(downloadCatalogue, { query: { format } });
          download(fileName, base64);
        }}
        onApplied={(version) => void message.success(`派单目录第 ${version} 版已发布`)}
      />
      <div className={css.tree}>
        <Tree
          blockNode
          treeData={categoryBranches(draft.entries)}
          onSelect={([key]) => setBranch(key === undefined ? [] : String(key).split('/'))}
        />
      </div>
      <div>
        <ProblemAlert error={draft.error} />
        <Tabs
          size="small"
          activeKey={tab}
          onChange={setTab}
          tabBarExtraContent={
            <Input
              aria-label="查找条目"
              placeholder="编号、事项、单位、条款"
              allowClear
              size="small"
              onChange={({ target }) => setQ(target.value.trim())}
            />
          }
          items={[
            {
              key: 'entries',
              label: `条目（${entries.length}）`,
              children: <EntriesTable entries={entries} findings={findings} onOpen={setOpened} />,
            },
            {
              key: 'findings',
              label: `冲突与缺口（${catalogue.findings.length}）`,
              children: <Findings findings={catalogue.findings} onOpen={setOpened} />,
            },
            {
              key: 'preview',
              label: '预览',
              children: draft.seen ? (
                <>
                  <ReadAs read={draft.file} onRead={(file, encoding) => void draft.read(file, encoding)} />
                  <CatalogueLook seen={draft.seen} onOpen={setOpened} />
                </>
              ) : (
                <p>修改或导入后点“预览”：先看冲突、缺口和示例，再发布。</p>
              ),
            },
            { key: 'history', label: '历史', children: <CatalogueHistory catalogue={catalogue} /> },
          ]}
        />
      </div>
      <EntryDrawer
        entry={draft.entries.find(({ code }) => code === opened) ?? null}
        profiles={catalogue.profiles}
        disabled={!mayEdit}
        onChange={draft.put}
        onRemove={(code) => {
          setOpened(null);
          draft.change(draft.entries.filter((entry) => entry.code !== code));
        }}
        onClose={() => setOpened(null)}
      />
    </div>
  );
};

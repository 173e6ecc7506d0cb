import { fileFormats } from '@hotline/shared/contracts/rest/bodies';
import { parseIsoInstant } from '@hotline/shared/domain/time/iso-instant';
import { Button, Dropdown, Input } from 'antd';
import { FileButton } from '../../components/file-button.tsx';
import { ApplyRule } from '../../components/rule-editor/apply-rule.tsx';
import css from '../../components/register.module.css';
import type { ShownCatalogue } from './catalogue-rows.ts';
import type { useCatalogueDraft } from './use-catalogue-draft.ts';

interface Props {
  catalogue: ShownCatalogue;
  draft: ReturnType<typeof useCatalogueDraft>;
  mayEdit: boolean;
  onAdd: () => void;
  onLook: () => void;
  onExport: (format: (typeof fileFormats)[number]) => Promise<void>;
  onApplied: (version: number) => void;
}

/** Which version this is, and what can be done with it. */
export const CatalogueBar = ({ catalogue, draft, mayEdit, onAdd, onLook, onExport, onApplied }: Props) => {
  const prepared = catalogue.newest > catalogue.version ? `，第 ${catalogue.newest} 版待生效` : '';
  const hasErrors = draft.seen?.findings.some(({ severity }) => severity === 'error') ?? true;
  const carried = draft.seen?.prepared.filter((one) => one.carried.length > 0) ?? [];
  const items = fileFormats.map((format) => ({
    key: format,
    label: format.toUpperCase(),
    onClick: () => void onExport(format),
  }));
  const look = (): void => {
    onLook();
    draft.preview();
  };
  return (
    <div className={css.bar}>
      <span>
        第 {catalogue.version} 版，{catalogue.entries.length} 条，{catalogue.examples} 个示例{prepared}
        {draft.isEdited && '（已修改，未发布）'}
      </span>
      <Dropdown menu={{ items }}>
        <Button>导出</Button>
      </Dropdown>
      {mayEdit && (
        <>
          <FileButton
            label="导入文件"
            accept=".xlsx,.csv,.json"
            loading={draft.isBusy}
            onFile={(file) => {
              onLook();
              void draft.read(file);
            }}
          />
          <Button onClick={onAdd}>新增条目</Button>
          <Input
            type="date"
            prefix="生效"
            aria-label="生效日期"
            title="生效日期，空 = 立即"
            style={{ width: 190 }}
            onChange={({ target }) =>
              draft.holdFrom(parseIsoInstant(`${target.value}T00:00:00+08:00`) ?? null)
            }
          />
          <Button disabled={!draft.isEdited} onClick={draft.discard}>
            放弃
          </Button>
          <Button disabled={!draft.isEdited} loading={draft.isBusy} onClick={look}>
            预览
          </Button>
          <ApplyRule
            title="发布"
            disabled={hasErrors || !draft.isEdited}
            pending={draft.isApplying}
            error={draft.applyError}
            {...(carried.length > 0 && {
              moveOpenLabel: `一并写入${carried.map(({ version }) => `待生效的第 ${version} 版`).join('、')}`,
            })}
            onApply={(reason, carry, done) =>
              draft.apply(reason, carry, (version) => {
                done();
                onApplied(version);
              })
            }
          />
        </>
      )}
    </div>
  );
};

import { Button } from 'antd';
import type { ReactNode } from 'react';
import { ApplyRule } from './apply-rule.tsx';
import css from './rule-bar.module.css';

interface Props {
  version: number;
  isEdited: boolean;
  onDiscard: () => void;
  preview: { isPending: boolean; data?: { moves: unknown } | undefined };
  onPreview: () => void;
  applying: { isPending: boolean; error: unknown };
  /** Offers to move open tickets as well; left out where they follow anyway. */
  moveOpenLabel?: string;
  onApply: (reason: string, moveOpen: boolean, done: () => void) => void;
  /** Stands behind the version. */
  children?: ReactNode;
  hint?: ReactNode;
}

/** The version in force and the way to the next one: edit, preview, apply. */
export const RuleBar = (props: Props) => (
  <div className={css.bar}>
    <span>
      第 {props.version} 版{props.isEdited && '（已修改，未生效）'}
    </span>
    {props.children}
    <Button disabled={!props.isEdited} onClick={props.onDiscard}>
      放弃
    </Button>
    <Button disabled={!props.isEdited} loading={props.preview.isPending} onClick={props.onPreview}>
      预览影响
    </Button>
    <ApplyRule
      title="应用"
      disabled={!props.preview.data?.moves}
      pending={props.applying.isPending}
      error={props.applying.error}
      {...(props.moveOpenLabel !== undefined && { moveOpenLabel: props.moveOpenLabel })}
      onApply={props.onApply}
    />
    {props.hint && <small>{props.hint}</small>}
  </div>
);

import { listProfiles } from '@hotline/shared/contracts/rest/profiles';
import { Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { ChoicesEditor } from './choices-editor.tsx';
import { ProfileEditor } from './profile-editor.tsx';
import css from './profiles.module.css';

const CHOICES = 'choices';

/** 时限模板: what each kind of matter is given, and which matter is accepted under which. */
export const ProfilesPage = () => {
  const { data, error, refetch } = useRoute(listProfiles, {});
  const [shown, setShown] = useState('default');
  if (data === undefined)
    return error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : <Skeleton active />;
  const found = data.profiles.find(({ profile }) => profile.id === shown);
  return (
    <div className={css.page}>
      <Segmented
        aria-label="时限模板"
        value={shown}
        onChange={setShown}
        options={[
          ...data.profiles.map(({ profile }) => ({ value: profile.id, label: profile.name })),
          { value: CHOICES, label: '选用规则' },
        ]}
      />
      {found ? (
        <ProfileEditor
          key={`${found.profile.id}/${found.profile.version}`}
          current={found.profile}
          open={found.open}
        />
      ) : (
        <ChoicesEditor listed={data} />
      )}
    </div>
  );
};

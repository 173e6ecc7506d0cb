import { createBrowserRouter } from 'react-router';
import { FullPageSpin } from '../components/full-page-spin.tsx';
import { Home } from './home.tsx';
import { LostPage } from './lost-page.tsx';
import { SignedIn } from './session.tsx';
import { Shell } from './shell.tsx';

/** Each scene is a chunk of its own. */
export const router = createBrowserRouter([
  {
    path: '/login',
    HydrateFallback: FullPageSpin,
    lazy: async () => ({ Component: (await import('../scenes/login/login.tsx')).Login }),
  },
  {
    Component: SignedIn,
    ErrorBoundary: LostPage,
    HydrateFallback: FullPageSpin,
    children: [
      {
        Component: Shell,
        children: [
          { index: true, Component: Home },
          {
            path: 'workbench',
            lazy: async () => ({ Component: (await import('../scenes/workbench/workbench.tsx')).Workbench }),
          },
          {
            path: 'voice-mail',
            lazy: async () => ({
              Component: (await import('../scenes/voice-mail/voice-mail-desk.tsx')).VoiceMailDesk,
            }),
          },
          {
            path: 'intake',
            lazy: async () => ({ Component: (await import('../scenes/intake/intake.tsx')).Intake }),
          },
          {
            path: 'dispatch',
            lazy: async () => ({
              Component: (await import('../scenes/dispatch-desk/dispatch-desk.tsx')).DispatchDesk,
            }),
          },
          {
            path: 'department',
            lazy: async () => ({
              Component: (await import('../scenes/department-desk/department-desk.tsx')).DepartmentDesk,
            }),
          },
          {
            path: 'review',
            lazy: async () => ({
              Component: (await import('../scenes/review-desk/review-desk.tsx')).ReviewDesk,
            }),
          },
          {
            path: 'disputes',
            lazy: async () => ({
              Component: (await import('../scenes/dispute-desk/dispute-desk.tsx')).DisputeDesk,
            }),
          },
          {
            path: 'router',
            lazy: async () => ({
              Component: (await import('../scenes/router-models/router-models.tsx')).RouterModels,
            }),
          },
          {
            path: 'callback',
            lazy: async () => ({
              Component: (await import('../scenes/callback-desk/callback-desk.tsx')).CallbackDesk,
            }),
          },
          {
            path: 'supervision',
            lazy: async () => ({
              Component: (await import('../scenes/supervision/supervision.tsx')).Supervision,
            }),
          },
          {
            path: 'events',
            lazy: async () => ({ Component: (await import('../scenes/events/events.tsx')).Events }),
          },
          {
            path: 'emergency',
            lazy: async () => ({
              Component: (await import('../scenes/emergency/emergency-page.tsx')).EmergencyPage,
            }),
          },
          {
            path: 'risk',
            lazy: async () => ({ Component: (await import('../scenes/risk/risk-page.tsx')).RiskPage }),
          },
          {
            path: 'blocks',
            lazy: async () => ({ Component: (await import('../scenes/blocks/blocks-page.tsx')).BlocksPage }),
          },
          {
            path: 'orders',
            lazy: async () => ({ Component: (await import('../scenes/orders/orders.tsx')).Orders }),
          },
          {
            path: 'judging',
            lazy: async () => ({ Component: (await import('../scenes/judging/judging.tsx')).Judging }),
          },
          {
            path: 'kpi',
            lazy: async () => ({
              Component: (await import('../scenes/kpi/kpi-page.tsx')).KpiPage,
            }),
          },
          {
            path: 'supervision-policy',
            lazy: async () => ({
              Component: (await import('../scenes/supervision-policy/supervision-policy-page.tsx'))
                .SupervisionPolicyPage,
            }),
          },
          {
            path: 'notice-policy',
            lazy: async () => ({
              Component: (await import('../scenes/notice-policy/notice-policy-page.tsx')).NoticePolicyPage,
            }),
          },
          {
            path: 'score-policy',
            lazy: async () => ({
              Component: (await import('../scenes/score-policy/score-policy-page.tsx')).ScorePolicyPage,
            }),
          },
          {
            path: 'digest',
            lazy: async () => ({ Component: (await import('../scenes/digest/digest-page.tsx')).DigestPage }),
          },
          {
            path: 'audit',
            lazy: async () => ({ Component: (await import('../scenes/audit/audit.tsx')).Audit }),
          },
          {
            path: 'floor',
            lazy: async () => ({ Component: (await import('../scenes/floor/floor.tsx')).Floor }),
          },
          {
            path: 'shift',
            lazy: async () => ({ Component: (await import('../scenes/shift/shift.tsx')).Shift }),
          },
          {
            path: 'quality',
            lazy: async () => ({ Component: (await import('../scenes/quality/quality.tsx')).Quality }),
          },
          {
            path: 'quality-terms',
            lazy: async () => ({
              Component: (await import('../scenes/quality-terms/quality-terms-page.tsx')).QualityTermsPage,
            }),
          },
          {
            path: 'recordings',
            lazy: async () => ({
              Component: (await import('../scenes/recordings/recordings.tsx')).Recordings,
            }),
          },
          {
            path: 'wallboard',
            lazy: async () => ({ Component: (await import('../scenes/wallboard/wallboard.tsx')).Wallboard }),
          },
          {
            path: 'tickets',
            lazy: async () => ({
              Component: (await import('../scenes/ticket/ticket-search.tsx')).TicketSearch,
            }),
          },
          {
            path: 'tickets/:ticketNo',
            lazy: async () => ({ Component: (await import('../scenes/ticket/ticket-page.tsx')).TicketPage }),
          },
          {
            path: 'knowledge',
            lazy: async () => ({ Component: (await import('../scenes/knowledge/knowledge.tsx')).Knowledge }),
          },
          {
            path: 'admin',
            lazy: async () => ({
              Component: (await import('../scenes/admin/accounts-page.tsx')).AccountsPage,
            }),
          },
          {
            path: 'bodies',
            lazy: async () => ({ Component: (await import('../scenes/bodies/bodies-page.tsx')).BodiesPage }),
          },
          {
            path: 'catalogue',
            lazy: async () => ({
              Component: (await import('../scenes/catalogue/catalogue-page.tsx')).CataloguePage,
            }),
          },
          {
            path: 'voice',
            lazy: async () => ({ Component: (await import('../scenes/voice/voice-page.tsx')).VoicePage }),
          },
          {
            path: 'calendar',
            lazy: async () => ({
              Component: (await import('../scenes/calendar/calendar-page.tsx')).CalendarPage,
            }),
          },
          {
            path: 'profiles',
            lazy: async () => ({
              Component: (await import('../scenes/profiles/profiles-page.tsx')).ProfilesPage,
            }),
          },
          { path: '*', Component: LostPage },
        ],
      },
    ],
  },
]);

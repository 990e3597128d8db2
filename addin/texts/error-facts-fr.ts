import { inFrench } from '../../api/lib/french-spaces/contract.ts'
import type { Happenings } from './error-facts.ts'

export const happenings: Happenings = inFrench<Happenings>({
  not_found: 'Introuvable. L’élément a peut-être été supprimé.',
  precondition_failed: 'Quelqu’un d’autre vient de modifier ces données.',
  too_many_requests: ({ retryAfterSeconds: seconds }) =>
    seconds ? `Il y a trop de requêtes. Attendez ${seconds} secondes.` : 'Il y a trop de requêtes.',
  unauthenticated: 'Vous n’êtes pas connecté.',
  token_expired: 'Votre connexion a expiré.',
  token_invalid: 'Rollcall n’accepte pas cette connexion.',
  forbidden: 'Cette action exige un autre rôle.',
  remote_account_has_meetings: ({ meetings }) =>
    meetings === '1'
      ? '1 réunion à venir a été envoyée par ce compte distant.'
      : `${meetings} réunions à venir ont été envoyées par ce compte distant.`,
  remote_account_unknown: 'Ce compte distant n’existe plus.',
  employee_number_taken: ({ value }) => `Un autre collaborateur a déjà le matricule ${value}.`,
  entra_user_taken: 'Un autre collaborateur est déjà relié à cet utilisateur Entra.',
  erasure_not_confirmed: 'Ce n’est pas le matricule de cette personne.',
  missing_changed: 'Les personnes manquantes ont changé depuis l’import de cette liste.',
  retention_not_confirmed: ({ pictures, people, sessions }) =>
    `Ces règles supprimeraient maintenant : photos ${pictures}, personnes ${people}, sessions ${sessions}.`,
  photo_not_found: 'Il n’y a pas de photo.',
  photo_opted_out: 'Cette personne a refusé les photos.',
  photo_not_agreed: 'Cette personne n’a pas donné son accord pour une photo.',
  photo_unsupported: 'Ce n’est pas une image JPEG, PNG, WebP ou GIF.',
  photo_unreadable: 'L’image est vide, endommagée ou incomplète.',
  photo_too_large: 'L’image est trop grande.',
  consent_text_changed: 'Le texte a été modifié entre-temps.',
  run_in_progress: 'Une exécution est déjà en cours.',
  run_not_running: 'Cette exécution est déjà terminée.',
  run_not_held: 'Cette exécution n’attend pas de décision.',
  run_outdated: 'Les paramètres ont changé depuis cette exécution.',
  run_interrupted: 'Rollcall a été arrêté pendant cette exécution.',
  run_superseded: 'Une exécution plus récente a remplacé celle-ci.',
  task_switched_off: 'La tâche de service est désactivée.',
  photo_account_not_set: 'Aucun compte distant n’est choisi pour les photos.',
  employee_id_not_readable: 'Ce compte ne peut lire l’employee ID d’aucun utilisateur.',
  directory_read_incomplete: 'Les utilisateurs d’Entra ID n’ont pas pu être lus entièrement.',
  training_has_sessions: ({ sessions }) =>
    sessions === '1' ? 'Cette formation a encore 1 session.' : `Cette formation a encore ${sessions} sessions.`,
  session_has_meetings: ({ meetings }) =>
    meetings === '1'
      ? '1 réunion de cette session est encore dans Outlook.'
      : `${meetings} réunions de cette session sont encore dans Outlook.`,
  session_cancelled: 'Cette session a été annulée.',
  enrolment_closed: 'Les inscriptions à cette session sont closes.',
  leave_deadline_passed: ({ trainers }) =>
    `Vous ne pouvez plus céder cette place vous-même.${trainers && ` Adressez-vous à ${trainers}.`}`,
  employee_not_found: 'Votre adresse ne figure dans aucune fiche du personnel.',
  employee_ambiguous: 'Votre adresse figure dans plusieurs fiches du personnel.',
  employee_unknown: 'Certains de ces collaborateurs n’existent plus.',
  too_many_attendees: ({ attendees, most }) =>
    `Chaque réunion de cette session irait à ${attendees} personnes. Le maximum est de ${most}.`,
  confirmation_needed: ({ updated }) => `${updated} personnes déjà invitées recevraient une mise à jour.`,
  invitation_changed: 'La session ou ses participants ont changé depuis l’aperçu.',
  sending_in_progress: 'Les invitations de cette session sont déjà en cours d’envoi.',
  invitation_account_not_set: 'Aucun compte distant n’envoie d’invitations.',
  organiser_mailbox_missing: 'Le compte distant n’a pas de boîte aux lettres pour envoyer les invitations.',
  attendee_without_address: 'Sans adresse, certains participants perdraient l’invitation. Rien n’a été modifié.',
  meeting_conflict: 'Exchange traitait une autre modification de ce calendrier.',
  meeting_refused: 'Microsoft a refusé la réunion.',
  meeting_uncertain: 'Il n’est pas certain que Microsoft ait effectué cette action.',
  meeting_deleted: 'La réunion a été supprimée dans Outlook.',
  meeting_drifted: 'La réunion a été modifiée dans Outlook depuis son envoi.',
  join_link_missing: 'La réunion a été envoyée, mais Microsoft n’a pas fourni de lien Teams.',
  smtp_not_configured: 'Aucun serveur de messagerie n’est configuré.',
  smtp_refused: 'Le serveur de messagerie a refusé Rollcall.',
  smtp_unreachable: 'Le serveur de messagerie est injoignable.',
  smtp_busy: 'Le serveur de messagerie n’accepte pas d’e-mails pour le moment.',
  smtp_password_ending:
    'Les e-mails partent avec un nom d’utilisateur et un mot de passe. Microsoft désactive cela par défaut fin décembre 2026, et définitivement en 2027.',
  mailbox_not_found: 'Exchange Online ne connaît pas cette boîte aux lettres.',
  mailbox_denied: 'Une stratégie d’accès d’Exchange refuse cette boîte aux lettres à l’application.',
  permission_missing: ({ permission }) =>
    permission
      ? `Il manque au compte distant l’autorisation ${permission}.`
      : 'Il manque une autorisation au compte distant.',
  graph_token_rejected: 'Microsoft Graph n’accepte pas la connexion du compte distant.',
  throttled: ({ retryAfterSeconds: seconds }) =>
    seconds ? `Microsoft demande d’attendre encore ${seconds} secondes.` : 'Microsoft demande de ralentir.',
  microsoft_unavailable: 'Microsoft 365 connaît une panne.',
  microsoft_unreachable: 'Rollcall n’a pas pu joindre Microsoft.',
  client_secret_expired: ({ expiresOn }) =>
    expiresOn ? `Le secret client a expiré après le ${expiresOn}.` : 'Le secret client a expiré.',
  client_secret_wrong: 'Le secret client n’est pas le bon.',
  client_secret_missing: 'Le compte distant n’a pas de secret client.',
  client_secret_forbidden: 'Votre organisation n’autorise pas les secrets client.',
  certificate_expired: ({ expiresOn }) =>
    expiresOn ? `Le certificat a expiré après le ${expiresOn}.` : 'Le certificat a expiré.',
  certificate_not_registered: 'Entra ID n’accepte pas le certificat.',
  credential_missing: 'Le nouveau certificat n’est pas encore utilisé.',
  app_not_found: 'Entra ID ne connaît pas d’application avec cet ID client dans ce tenant.',
  app_disabled: 'L’application est désactivée dans ce tenant.',
  tenant_not_found: 'Entra ID ne connaît pas ce tenant.',
  wrong_cloud: 'Le tenant n’existe pas dans ce cloud.',
  consent_missing: 'Le consentement aux autorisations n’a pas encore été donné.',
  sign_in_blocked: 'Une stratégie bloque la connexion.',
  sign_in_refused: ({ entraCode }) => `Entra ID a refusé la connexion${entraCode && ` (${entraCode})`}.`,
  managed_identity_missing: 'Cette machine n’a pas d’identité managée.',
  consent_needed: 'Les autorisations n’ont pas encore été accordées.',
  consent_withdrawn: 'Les autorisations accordées ont été retirées.',
  consent_declined: 'Les autorisations ont été refusées.',
  consent_admin_needed: 'Un administrateur doit approuver les autorisations.',
  consent_wrong_person: 'Vous vous êtes connecté avec un autre utilisateur que celui du compte.',
  mfa_required: 'L’utilisateur de service doit utiliser l’authentification multifacteur.',
  security_defaults: 'Les paramètres de sécurité par défaut du tenant bloquent la connexion.',
  user_sign_in_blocked: 'Une stratégie d’accès conditionnel bloque l’utilisateur de service.',
  password_wrong: 'Le nom d’utilisateur ou le mot de passe est incorrect.',
  password_expired: 'Le mot de passe de l’utilisateur de service a expiré.',
  account_disabled: 'L’utilisateur de service est désactivé.',
  account_locked: 'L’utilisateur de service est verrouillé.',
  user_not_in_tenant: 'Le tenant ne connaît pas cet utilisateur.',
  sign_in_again: 'La connexion conservée a expiré ou a été révoquée.',
  remote_account_in_use: 'Ce compte distant est encore utilisé.',
  mailbox_renamed: ({ mailbox, called }) =>
    mailbox && called
      ? `La boîte aux lettres ${mailbox} s’appelle maintenant ${called}.`
      : 'La boîte aux lettres a changé de nom.',
  mailbox_not_limited: ({ mailbox }) =>
    mailbox
      ? `Le compte a aussi accès à d’autres boîtes aux lettres que ${mailbox}.`
      : 'Le compte a accès à toutes les boîtes aux lettres.',
  permissions_too_wide: ({ permissions }) =>
    `Le compte a des autorisations que Rollcall n’utilise pas${permissions && ` : ${permissions}`}.`,
  activity_app_differs: 'Le compte se connecte avec une autre app que celle du package Teams.',
  activity_permission_missing: 'L’app n’a pas le droit d’envoyer des notifications dans Teams.',
  client_secret_expires_soon: ({ expiresOn }) =>
    expiresOn ? `Le secret client est valable jusqu’au ${expiresOn}.` : 'Le secret client expire bientôt.',
  certificate_expires_soon: ({ expiresOn }) =>
    expiresOn ? `Le certificat est valable jusqu’au ${expiresOn}.` : 'Le certificat expire bientôt.',
  zone_in_utc: ({ timeZone }) =>
    timeZone
      ? `Exchange ne connaît pas le fuseau horaire ${timeZone}. La réunion est donc enregistrée en UTC.`
      : 'Exchange ne connaît pas ce fuseau horaire. La réunion est donc enregistrée en UTC.',
  zone_rules_outdated: ({ zones, dates }) =>
    zones && dates
      ? `Le serveur ne connaît pas encore les nouvelles règles d’heure de ${zones}. L’heure de ${dates === '1' ? '1 date de session' : `${dates} dates de session`} est peut-être fausse.`
      : 'Le serveur ne connaît pas encore de nouvelles règles d’heure.',
  store_unavailable: 'Rollcall ne peut rien enregistrer pour le moment.',
  disk_full: 'Le disque du serveur est plein.',
  stopping: 'Rollcall est en train de s’arrêter.',
  internal: 'Une erreur inattendue s’est produite.',
})

import type { ErrorCode } from '../../api/http/contract.ts'
import { inFrench } from '../../api/lib/french-spaces/contract.ts'

/** What to do about each error, in French. English comes from the API. A code without a remedy does not compile. */
export const remedies = inFrench<Record<ErrorCode, string>>({
  validation_failed: 'Corrigez les champs indiqués dans les détails, puis renvoyez la demande.',
  malformed_json: 'Envoyez du JSON valide avec l’en-tête Content-Type: application/json.',
  unsupported_media_type: 'Envoyez les données dans un des types de média indiqués dans le message.',
  payload_too_large:
    'Envoyez moins à la fois. Le message indique la limite. Vous pouvez importer une longue liste en plusieurs parties.',
  import_known:
    'Cet import a déjà été envoyé. Lisez son résultat sous son id. Pour importer la liste de nouveau, choisissez un autre importId.',
  csv_unreadable:
    'Enregistrez la liste en CSV (UTF-8) avec une ligne d’en-tête et importez-la de nouveau. Il faut au moins employeeNumber, displayName et email pour les collaborateurs, et reference, training, start et end pour les sessions. Rien n’a été modifié.',
  not_found: 'Vérifiez l’adresse et l’identifiant. L’élément a peut-être été supprimé entre-temps.',
  precondition_failed:
    'Quelqu’un d’autre vient de modifier ceci. Rechargez, regardez ce qui a changé et refaites votre modification.',
  cursor_unknown: 'Recommencez sans curseur, et gardez tel quel le nextCursor de chaque réponse.',
  cursor_expired: 'Recommencez sans curseur, puis demandez au moins tous les 90 jours.',
  weak_etag:
    'Envoyez l’ETag sans le W/ qui le précède : If-Match: "…". Le champ etag de l’enregistrement contient le même texte. Pour conserver les ETags tels quels, désactivez la compression de /api dans le proxy.',
  too_many_requests: 'Attendez le temps indiqué dans l’en-tête Retry-After, puis réessayez.',

  unauthenticated: 'Reconnectez-vous, ou envoyez une clé de service sous la forme "Authorization: Bearer …".',
  token_expired: 'Votre connexion a expiré. Fermez l’onglet et rouvrez-le.',
  token_invalid:
    'Reconnectez-vous depuis Teams, Outlook ou l’application Microsoft 365. Si cela se répète, demandez à la personne qui gère Rollcall de vérifier ENTRA_TENANT_ID et ENTRA_CLIENT_ID.',
  forbidden:
    'Demandez à un administrateur le rôle nécessaire (Rollcall.Admin ou Rollcall.Trainer) : Entra ID > Enterprise applications > Rollcall > Users and groups. Une clé de service a besoin du droit indiqué dans le message.',

  remote_account_in_use:
    'Choisissez un autre compte distant dans le paramètre nommé ici, ou désactivez cette fonction. Supprimez ensuite ce compte.',
  remote_account_has_meetings:
    'Annulez les sessions de ces réunions, ou attendez qu’elles soient passées. Pour envoyer depuis une autre boîte aux lettres, ajoutez un autre compte distant et choisissez-le dans les paramètres. Celui-ci continue de gérer ses réunions.',
  remote_account_unknown: 'Choisissez un des comptes distants de la page Comptes distants.',
  employee_number_taken: 'Utilisez un autre matricule, ou modifiez le collaborateur qui le porte.',
  entra_user_taken: 'Retirez d’abord le lien avec cet utilisateur Entra chez l’autre collaborateur.',

  photo_not_found: 'Ce collaborateur n’a pas de photo. Sa page dit pourquoi.',
  photo_unsupported: 'Utilisez une photo JPEG, PNG, WebP ou GIF.',
  photo_unreadable:
    'Le fichier est endommagé ou n’est pas une photo. Ouvrez-le dans un logiciel de photo, enregistrez-le de nouveau en JPEG et téléversez ce fichier.',
  photo_too_large: 'Utilisez une photo d’au plus 8 Mo et 25 mégapixels ; 648 x 648 pixels suffisent largement.',
  photo_not_agreed:
    'Votre organisation demande d’abord l’accord des personnes. La personne peut le donner sur Ma page dans Rollcall. Téléversez ensuite la photo.',
  consent_text_changed: 'Le texte a été modifié entre-temps. Rechargez Ma page, lisez-le et choisissez de nouveau.',
  photo_opted_out:
    'Cette personne ne veut pas de photo. Si elle est d’accord, autorisez d’abord de nouveau les photos sur la page du collaborateur.',

  run_in_progress: 'Attendez la fin de l’exécution en cours, ou arrêtez-la.',
  task_switched_off:
    'Activez la tâche de service, ou retirez-la du planificateur qui l’appelle. Un administrateur peut toujours la lancer avec « Exécuter maintenant ».',
  run_not_running: 'Rechargez la page pour voir le résultat de cette exécution.',
  run_not_held:
    'Vous ne pouvez confirmer ou rejeter que la dernière exécution qui attend une décision. Lancez une nouvelle exécution.',
  run_interrupted:
    'Il n’y a rien à faire : l’exécution suivante de cette tâche de service reprend là où celle-ci s’est interrompue.',
  lease_lost:
    'Rien n’est perdu : une autre instance de Rollcall poursuit ce travail. Regardez de nouveau dans une minute.',
  run_superseded: 'Regardez l’exécution plus récente de cette tâche de service. Elle a tout comparé de nouveau.',
  task_type_unavailable:
    'Ce type de tâche de service n’existe pas dans cette version. Choisissez PhotoSynchronization.',
  photo_account_not_set:
    'Choisissez un compte distant sous Administration du personnel > Paramètres > Synchronisation des photos Microsoft.',
  employee_id_not_readable:
    'Accordez l’autorisation d’application User.Read.All avec le consentement d’un administrateur (User.ReadBasic.All masque l’employee id), ou trouvez les personnes par adresse e-mail ou user principal name.',
  directory_read_incomplete:
    'Rien n’a été modifié. La prochaine exécution relit l’annuaire. Si cela se répète, consultez l’état des services Microsoft 365.',

  client_secret_expired:
    'Créez un nouveau secret client dans le centre d’administration Entra (App registrations > votre app > Certificates & secrets), copiez aussitôt sa Value et collez-la dans le compte distant.',
  client_secret_expires_soon:
    'Créez avant ce jour un nouveau secret client dans le centre d’administration Entra (App registrations > votre app > Certificates & secrets) et collez sa Value dans le compte distant. L’ancien fonctionne jusque-là.',
  client_secret_wrong:
    'Dans le centre d’administration Entra (App registrations > votre app > Certificates & secrets), copiez un secret client depuis la colonne Value, pas le Secret ID, et collez-le dans le compte distant. Si la valeur n’est plus affichée, créez un nouveau secret.',
  client_secret_missing: 'Saisissez le secret client de l’inscription d’application dans le compte distant.',
  app_not_found:
    'Vérifiez l’ID client et l’ID de tenant du compte distant (App registrations > votre app > Overview). Une application d’un autre tenant a d’abord besoin ici du consentement d’un administrateur.',
  app_disabled:
    'Activez l’application dans le centre d’administration Entra : Enterprise applications > votre app > Properties > Enabled for users to sign in.',
  tenant_not_found:
    'Vérifiez l’ID de tenant (centre d’administration Entra > Overview) et le cloud du compte distant. Un tenant d’un cloud national ne se trouve que dans celui-ci.',
  wrong_cloud: 'Ce tenant se trouve dans un autre cloud Microsoft. Choisissez ce cloud dans le compte distant.',
  consent_missing:
    'Donnez le consentement d’administrateur dans le centre d’administration Entra : App registrations > votre app > API permissions > Grant admin consent.',
  sign_in_blocked:
    'Une stratégie d’accès conditionnel ou une règle de risque bloque cette application. Demandez à un administrateur Entra de chercher l’entrée dans Entra ID > Monitoring > Sign-in logs > Service principal sign-ins et de modifier la stratégie.',
  sign_in_refused:
    'Microsoft a refusé la connexion. Comparez chaque champ du compte distant avec l’inscription d’application. Le message donne le numéro AADSTS à chercher dans les journaux de connexion.',

  certificate_not_registered:
    'Chargez la partie publique du certificat dans le centre d’administration Entra (App registrations > votre app > Certificates & secrets > Certificates), attendez une minute et réessayez. S’il y est déjà, comparez les empreintes et l’horloge de ce serveur.',
  certificate_expires_soon:
    'Dans l’onglet Certificat du compte distant, créez un nouveau certificat, chargez sa partie publique dans le centre d’administration Entra avant ce jour et cliquez sur « Tester et utiliser ». L’ancien fonctionne jusque-là.',
  certificate_expired:
    'Dans l’onglet Certificat du compte distant, créez un nouveau certificat, chargez sa partie publique dans le centre d’administration Entra et cliquez sur « Tester et utiliser ».',
  certificate_unreadable:
    'Collez un texte PEM avec un certificat (RSA) et sa clé privée sans phrase secrète, ou laissez Rollcall créer un certificat.',
  certificate_key_unsuitable:
    'Entra ID n’accepte que des clés RSA pour la connexion des applications. Utilisez un certificat avec une clé RSA d’au moins 2048 bits, ou laissez Rollcall en créer un.',
  certificate_key_mismatch: 'Collez la clé privée créée avec ce certificat, ou laissez Rollcall créer un certificat.',
  certificate_not_waiting:
    'Créez d’abord un certificat, chargez sa partie publique dans le centre d’administration Entra, puis cliquez sur « Tester et utiliser ».',
  credential_missing:
    'Saisissez un secret client dans le compte distant. Ou terminez le certificat : chargez sa partie publique dans le centre d’administration Entra et cliquez sur « Tester et utiliser ».',
  consent_needed:
    'Ouvrez le compte distant, cliquez sur « Accorder les autorisations » et connectez-vous en tant qu’utilisateur de service.',
  consent_withdrawn:
    'Quelqu’un a retiré les autorisations. Cliquez sur « Accorder les autorisations » dans le compte distant et connectez-vous de nouveau en tant qu’utilisateur de service.',
  mfa_required:
    'Excluez l’utilisateur de service de la règle qui exige l’authentification multifacteur (Entra ID > Conditional Access), puis cliquez sur « Accorder les autorisations » ou saisissez de nouveau le mot de passe. Ou passez le compte à une application (MicrosoftGraphSecret), qui n’a pas besoin d’utilisateur.',
  security_defaults:
    'Les paramètres de sécurité par défaut (security defaults) ne permettent pas d’exception pour un seul utilisateur. Passez le compte à une application (MicrosoftGraphSecret), ou demandez à un administrateur Entra de les remplacer par des stratégies d’accès conditionnel.',
  user_sign_in_blocked:
    'Demandez à un administrateur Entra de chercher l’entrée dans Entra ID > Monitoring > Sign-in logs > User sign-ins (non-interactive) et d’exclure l’utilisateur de service de la stratégie. Cliquez ensuite sur « Accorder les autorisations » ou saisissez de nouveau le mot de passe.',
  user_not_assigned:
    'Affectez l’utilisateur de service dans le centre d’administration Entra : Enterprise applications > Rollcall > Users and groups.',
  password_wrong:
    'Saisissez de nouveau le nom d’utilisateur et le mot de passe de l’utilisateur de service. Rollcall ne réessaie pas de lui-même, pour ne pas verrouiller l’utilisateur. Les utilisateurs fédérés reçoivent souvent aussi cette réponse.',
  password_expired:
    'Donnez à l’utilisateur de service un nouveau mot de passe qui n’expire pas, et saisissez-le dans le compte distant.',
  account_disabled:
    'Activez l’utilisateur de service dans le centre d’administration Entra (Users > l’utilisateur > Account status), puis saisissez de nouveau le mot de passe.',
  account_locked:
    'Attendez la fin du verrouillage, cherchez la raison dans Entra ID > Sign-in logs, puis saisissez de nouveau le mot de passe. D’ici là, Rollcall n’essaie pas.',
  user_not_in_tenant:
    'Vérifiez le nom d’utilisateur et le tenant du compte distant. L’utilisateur doit être membre de ce tenant, pas un invité ni un compte personnel.',
  user_federated:
    'Utilisez un utilisateur de service dont le mot de passe se trouve dans Entra ID (cloud uniquement), ou passez le compte à une application (MicrosoftGraphSecret).',
  on_premises_sign_in:
    'Vérifiez les agents d’authentification directe sur site, ou utilisez un utilisateur de service cloud uniquement ; saisissez ensuite de nouveau le mot de passe.',
  sign_in_again:
    'Cliquez sur « Accorder les autorisations » dans le compte distant et connectez-vous de nouveau en tant qu’utilisateur de service, ou saisissez son nouveau mot de passe.',
  sign_in_outdated:
    'Le compte distant a été modifié entre-temps. Il n’y a rien à faire : la prochaine connexion utilise les nouvelles valeurs.',
  public_client_off:
    'Demandez à la personne qui gère Rollcall de définir ENTRA_CLIENT_SECRET, ou d’activer « Allow public client flows » (App registrations > Rollcall > Authentication).',
  own_app_secret_wrong:
    'Demandez à la personne qui gère Rollcall de corriger ENTRA_CLIENT_SECRET. Ce doit être un secret valable de l’inscription d’application de Rollcall, ou rien si c’est un client public.',
  consent_unknown:
    'Ouvrez le compte distant dans Rollcall et cliquez sur « Accorder les autorisations ». Cette page ne peut pas être ouverte directement.',
  consent_expired:
    'Cliquez de nouveau sur « Accorder les autorisations » dans le compte distant. Vous avez dix minutes pour terminer la connexion.',
  consent_used:
    'Cette connexion a déjà été terminée. Si le compte n’est pas prêt, cliquez de nouveau sur « Accorder les autorisations ».',
  consent_other_browser:
    'Terminez la connexion dans le navigateur où vous avez cliqué sur « Continuer vers Microsoft ». Ou cliquez de nouveau sur « Accorder les autorisations » et utilisez le nouveau lien.',
  consent_not_confirmed: 'Ouvrez de nouveau le lien et cliquez sur « Continuer vers Microsoft » sur la page.',
  consent_other_admin:
    'Seul l’administrateur qui a cliqué sur « Accorder les autorisations » peut terminer. Ou cliquez vous-même sur le bouton et utilisez votre propre lien.',
  consent_outdated:
    'Depuis, le compte distant a été modifié ou une nouvelle connexion a commencé. Cliquez de nouveau sur « Accorder les autorisations ».',
  consent_declined:
    'Cliquez de nouveau sur « Accorder les autorisations », puis sur Accepter sur la page de Microsoft.',
  consent_admin_needed:
    'Demandez à un administrateur du tenant d’approuver la demande (Entra ID > Enterprise applications > Admin consent requests, ou > Rollcall > Permissions > Grant admin consent). Cliquez ensuite de nouveau sur « Accorder les autorisations » ou testez le compte.',
  consent_wrong_person:
    'Cliquez de nouveau sur « Accorder les autorisations » et connectez-vous avec le nom d’utilisateur du compte. Si Microsoft vous connecte sous un autre nom, utilisez une fenêtre privée.',
  consent_not_proved:
    'Cliquez de nouveau sur « Accorder les autorisations ». Si cela se reproduit, dites à la personne qui gère Rollcall que la réponse n’était pas celle attendue de Microsoft.',
  not_a_password_account: 'Seuls les comptes de type MicrosoftGraphPassword en ont besoin. Choisissez un tel compte.',
  not_an_application_account: 'Seuls les comptes de type MicrosoftGraphSecret ont cela. Choisissez un tel compte.',
  permissions_too_wide:
    'Retirez les autorisations indiquées dans le message sous App registrations > votre app > API permissions. Rollcall ne les utilise pas. Vous pouvez les garder si un autre système en a besoin.',

  permission_missing:
    'Ajoutez l’autorisation d’application indiquée dans le message sous App registrations > votre app > API permissions > Microsoft Graph, donnez le consentement d’administrateur, attendez quelques minutes et testez de nouveau le compte. Si seules quelques personnes sont refusées, cherchez ce qui les restreint dans Entra ID ou Exchange.',
  graph_token_rejected:
    'Microsoft Graph n’accepte pas la connexion. Vérifiez le cloud et le tenant du compte distant, puis testez de nouveau le compte.',
  mailbox_not_found:
    'Vérifiez l’adresse de la boîte aux lettres. Ce doit être une boîte Exchange Online. Une boîte partagée convient, une liste de distribution non.',
  mailbox_denied:
    'Exchange ne laisse pas l’application utiliser cette boîte aux lettres. Ajoutez-la à l’étendue de la stratégie d’accès ou de l’attribution de rôle RBAC. La modification peut prendre jusqu’à deux heures.',
  mailbox_renamed:
    'Rien n’est perdu : les réunions continuent sous la nouvelle adresse. Demandez à un administrateur de saisir cette adresse dans le compte distant qui a encore l’ancienne.',
  mailbox_not_limited:
    'Donnez à l’application ses rôles dans Exchange avec RBAC for Applications : le script est dans l’onglet Limite de boîte du compte. Retirez ensuite les mêmes autorisations de API permissions dans Entra ID, car la plus large l’emporte.',
  throttled:
    'Microsoft limite les requêtes. Il n’y a rien à faire : la prochaine exécution commence par les personnes concernées.',
  microsoft_unavailable:
    'Microsoft 365 a un problème passager. Il n’y a rien à faire : la prochaine exécution réessaie. Si cela dure, consultez l’état des services Microsoft 365.',
  microsoft_unreachable:
    'Vérifiez que ce serveur atteint l’hôte indiqué dans le message sur le port 443 : DNS, pare-feu, proxy et certificats.',
  unexpected_answer:
    'Quelque chose entre ce serveur et Microsoft a répondu à sa place, souvent un proxy ou un portail captif. Vérifiez le réseau. La prochaine exécution réessaie.',

  training_has_sessions:
    'Supprimez d’abord les sessions de cette formation. Les sessions passées méritent d’être gardées.',
  session_reference_taken: 'Utilisez une autre référence, ou modifiez la session qui la porte.',
  session_has_meetings:
    'Annulez d’abord la session, pour que les participants reçoivent une annulation et que la réunion disparaisse de leur calendrier. Supprimez-la ensuite.',
  session_cancelled: 'Une session annulée ne peut plus être modifiée. Copiez-la pour la planifier de nouveau.',
  enrolment_closed: 'Demandez une place au formateur, ou choisissez une autre session.',
  leave_deadline_passed: 'Adressez-vous au formateur, qui peut encore vous retirer de la session.',
  employee_not_found:
    'Demandez aux RH de vous ajouter aux collaborateurs, ou d’indiquer sur votre fiche l’adresse e-mail avec laquelle vous vous connectez. Puis rechargez.',
  employee_ambiguous:
    'Demandez aux RH de lier l’une des fiches à votre utilisateur Entra, ou de corriger l’adresse e-mail sur les autres.',
  employee_unknown:
    'Choisissez les participants parmi les collaborateurs. Les détails indiquent les identifiants inconnus.',
  too_many_attendees:
    'Outlook accepte au plus 500 participants par réunion. Divisez la session en deux, ou mettez les autres sur la liste d’attente.',
  invitation_incomplete:
    'Complétez sur les onglets de la session ce que le message indique : au moins une date, un titre et un participant inscrit. Puis réessayez.',
  invitation_changed:
    'La session a changé depuis votre vérification, ou quelque chose a été envoyé entre-temps. Vérifiez-la de nouveau, puis envoyez.',
  changes_unseen:
    'Vérifiez et envoyez dans l’onglet Invitation. Pour que ce système envoie lui-même, un administrateur peut lui donner une clé de service avec le droit « Envoyer les invitations » (invitations:send).',
  attendees_outside:
    'Vérifiez que ces personnes doivent recevoir l’invitation, et retirez celles qui ne le doivent pas. Il n’y a rien d’autre à faire.',
  confirmation_needed:
    'Beaucoup de personnes qui ont déjà l’invitation recevraient un message. Répétez le nombre de ces messages dans confirmMails pour continuer.',
  sending_in_progress: 'Cette session est en cours d’envoi. Attendez la fin. L’onglet Invitation montre l’avancement.',
  invitation_account_not_set:
    'Demandez à un administrateur de choisir un compte distant sous Formation > Paramètres > Synchronisation des invitations Exchange.',
  organiser_mailbox_missing:
    'Demandez à un administrateur de saisir une boîte aux lettres dans le compte distant qui envoie les invitations. Cette boîte organise les réunions.',
  attendee_unknown:
    'Vérifiez l’adresse e-mail du collaborateur. L’invitation y est envoyée comme à une personne externe. Si elle n’existe pas, seul l’organisateur l’apprend.',
  attendee_disabled:
    'Vérifiez si la personne travaille encore ici et, sinon, retirez-la de la session. L’invitation est envoyée, mais une personne qui ne peut pas se connecter ne la lira sans doute pas.',
  attendee_guest:
    'Il n’y a rien à faire : un invité reçoit l’invitation dans la boîte aux lettres de sa propre organisation et participe à une session en ligne en tant qu’invité.',
  attendee_without_mailbox:
    'Donnez une boîte aux lettres à la personne (une licence avec Exchange Online), ou saisissez une autre adresse dans la fiche du collaborateur. D’ici là, l’invitation revient à l’organisateur.',
  attendee_address_differs:
    'Si l’adresse de la fiche du collaborateur est juste, il n’y a rien à faire : l’invitation y est envoyée. Si la personne lit ses messages à l’autre adresse, corrigez la fiche.',
  attendees_not_checked:
    'Il n’y a rien à faire : les invitations peuvent quand même être envoyées. Pour que les personnes soient vérifiées, demandez à un administrateur de tester le compte distant et de lui accorder User.Read.All ou User.ReadBasic.All.',
  smtp_not_configured:
    'Demandez à un administrateur de choisir, sous Formation > Paramètres, la boîte aux lettres qui envoie les e-mails, ou de régler le type d’invitation aux formations sur MicrosoftGraph. Ou demandez à la personne qui gère Rollcall de définir SMTP_URL et MAIL_FROM.',
  smtp_refused:
    'Le serveur de messagerie a refusé la connexion, l’expéditeur ou l’adresse indiquée dans le message. Demandez à la personne qui gère Rollcall de vérifier SMTP_URL et MAIL_FROM.',
  smtp_unreachable:
    'Demandez à la personne qui gère Rollcall de vérifier SMTP_URL, le DNS et le pare-feu. Ce qui n’a pas été envoyé partira au prochain envoi.',
  mails_unfinished:
    'Envoyez de nouveau, ou laissez faire la tâche de service. Seules les personnes qui n’ont pas encore reçu leur message en reçoivent un. Si cela se répète, demandez à la personne qui gère Rollcall de vérifier le serveur de messagerie.',
  online_session_by_mail:
    'Indiquez le lien de la réunion en ligne dans le lieu. Ou demandez à un administrateur de régler le type d’invitation aux formations sur MicrosoftGraph, qui crée une réunion Teams.',
  mail_refused:
    'Exchange n’accepte pas ce message tel quel. Si le texte de l’onglet Invitation est très long, raccourcissez-le, puis envoyez de nouveau. Seules les personnes qui n’ont pas encore reçu leur message en reçoivent un.',
  mail_perhaps_sent:
    'Regardez dans les Éléments envoyés de la boîte aux lettres. Rollcall ne renvoie pas le message de lui-même. Un rappel renvoie l’invitation, et le calendrier garde une seule réunion.',
  mail_permission_missing:
    'Accordez à l’application Mail.Send comme autorisation d’application avec le consentement de l’administrateur, ou donnez-lui « Application Mail.Send » pour cette boîte aux lettres avec RBAC for Applications dans Exchange. Pour un utilisateur de service, accordez de nouveau les autorisations.',
  mail_limit_reached:
    'Une boîte aux lettres peut atteindre 10 000 destinataires en 24 heures. Ce qui n’est pas parti partira plus tard. Sinon, cherchez un message d’Exchange dans la boîte aux lettres.',
  mail_limit_near:
    'Envoyez en plusieurs fois sur plusieurs jours, ou réglez le type d’invitation aux formations sur MicrosoftGraph. Ce qu’Exchange reporte part plus tard, et personne ne le reçoit deux fois.',
  smtp_password_ending:
    'Choisissez un compte distant sous Formation > Paramètres > Boîte aux lettres qui envoie les e-mails et donnez-lui l’autorisation Mail.Send. Retirez ensuite SMTP_URL et MAIL_FROM.',
  smtp_busy: 'Le serveur de messagerie est occupé. Il n’y a rien à faire : le reste partira la prochaine fois.',
  mail_address_refused:
    'Corrigez l’adresse e-mail de la personne indiquée dans le message, puis envoyez de nouveau. Seules les personnes qui n’ont pas encore reçu leur message en reçoivent un.',
  activity_permission_missing:
    'Accordez à l’application TeamsActivity.Send comme autorisation d’application avec le consentement d’un administrateur, ou ajoutez l’autorisation par personne TeamsActivity.Send.User au paquet Teams. Vérifiez ensuite que Rollcall est installé dans Teams chez ces personnes.',
  activity_app_differs:
    'Teams n’accepte que les notifications de l’application indiquée dans le paquet Teams. Ajoutez un compte distant avec l’ID client de l’inscription d’application de Rollcall (ENTRA_CLIENT_ID) et choisissez-le sous Formation > Paramètres > Flux d’activité de Teams.',
  activity_perhaps_sent:
    'On ne sait pas si Teams a affiché cette notification. Rollcall ne la renvoie pas, pour que personne ne la reçoive deux fois.',
  activity_refused:
    'Chargez le paquet actuel de Rollcall dans le centre d’administration Teams, car Teams n’accepte que les types de notifications qui y figurent. Vérifiez ensuite l’ID de l’application sous Formation > Paramètres > Flux d’activité de Teams.',
  mailbox_unlicensed:
    'Donnez à l’organisateur une boîte aux lettres dans Exchange Online (une licence ou une boîte partagée), ou saisissez une autre boîte dans le compte distant.',
  meeting_refused:
    'Microsoft n’accepte pas cette réunion telle quelle. Corrigez ce que le message indique, puis envoyez de nouveau. Les autres dates ont été envoyées.',
  meeting_conflict:
    'Exchange traitait encore une modification antérieure de ce calendrier. Rien n’a été enregistré. Envoyez de nouveau dans une minute ; la tâche de service réessaie aussi.',
  attendee_without_address:
    'Pour garder ces personnes, ouvrez la réunion dans Outlook en tant qu’organisateur, supprimez cette entrée et ajoutez de nouveau la personne avec son adresse e-mail. Vérifiez ensuite ici de nouveau. Si elles n’ont plus besoin de la réunion, envoyez.',
  zone_in_utc:
    'Il n’y a rien à faire : l’heure est juste, et Outlook l’affiche à chacun dans son fuseau. Exchange ne connaît pas ce fuseau par son nom ; la réunion est donc en UTC.',
  meeting_uncertain:
    'Microsoft n’a pas indiqué si la réunion a été créée. Envoyez de nouveau : Rollcall la cherche d’abord et ne la crée jamais deux fois.',
  meeting_deleted:
    'Quelqu’un a supprimé la réunion dans Outlook. Dans l’onglet Invitation, choisissez de garder la version d’Outlook (supprimée) ou de rétablir la version de Rollcall.',
  meeting_drifted:
    'La réunion a été modifiée dans Outlook. Dans l’onglet Invitation, choisissez de garder la version d’Outlook ou de rétablir la version de Rollcall.',
  join_link_missing:
    'La réunion n’a pas de lien Teams. Vérifiez que l’organisateur a une licence avec Microsoft Teams et peut créer des réunions Teams, puis envoyez de nouveau.',

  zone_rules_outdated:
    'Mettez Node.js à jour vers une version dont les données de fuseaux sont plus récentes (`node -p process.versions.tz` indique lesquelles), ou faites pointer NODE_ICU_DATA vers des données ICU plus récentes, puis redémarrez. Les réunions Outlook ne sont pas concernées : Exchange a ses propres règles.',
  store_unavailable:
    'Vérifiez que la base de données est joignable, ou vérifiez l’espace libre et les droits du dossier de données. Si vous étiez en train de modifier quelque chose, recommencez : rien n’a été enregistré.',
  saved_in_part:
    'Une partie seulement est enregistrée ; le message dit laquelle. Vérifiez l’espace libre et les droits du dossier de données, regardez la fiche et ne refaites que ce qui manque.',
  run_outdated:
    'Rien n’a été modifié. Lancez une nouvelle exécution, qui utilise les paramètres actuels. Rejetez celle-ci si elle gêne.',
  placeholder_empty:
    'Ajoutez ce qui manque dans l’onglet Dates, ou retirez le champ du texte dans l’onglet Invitation. Vous pouvez aussi envoyer tel quel.',
  address_shared:
    'Si ces personnes partagent une boîte aux lettres, il n’y a rien à faire : un seul message avec tous leurs noms y est envoyé. Sinon, corrigez l’adresse e-mail dans la fiche du collaborateur.',
  erasure_not_confirmed:
    'Personne n’a été effacé. Saisissez le matricule exactement comme il figure sur la page de la personne.',
  missing_not_confirmed: 'Vérifiez qui manque dans la liste. Pour continuer, répétez leur nombre dans confirm.',
  list_in_doubt:
    'Vérifiez que la liste contient tout le monde et que chaque ligne a son matricule. Si c’est le cas, envoyez aussi despiteDoubt.',
  missing_changed: 'Personne n’a été modifié. Importez de nouveau la liste complète et vérifiez qui manque maintenant.',
  retention_not_confirmed: 'Vérifiez ce qui serait supprimé. Pour continuer, répétez ces nombres dans confirm.',
  person_absent:
    'Il n’y a rien à faire : la personne est invitée quand l’absence est finie ou supprimée. Pour l’inviter maintenant, cliquez sur « Inviter quand même » dans l’onglet Participants.',
  double_booked: 'Demandez à la personne à quelle session elle participera et retirez-la de l’autre.',
  address_invalid: 'Corrigez l’adresse e-mail dans la fiche du collaborateur, ou retirez la personne des participants.',
  date_invalid: 'Corrigez le début, la fin ou le fuseau horaire de cette date. Les autres dates peuvent être envoyées.',
  data_unreadable:
    'Un fichier de données est endommagé, et sa version précédente aussi. Restaurez le dossier de données depuis une sauvegarde ; les fichiers endommagés sont restés intacts.',
  data_from_newer_version:
    'Démarrez la version de Rollcall qui a écrit ces données, ou une plus récente ; ou restaurez le dossier de données depuis une sauvegarde antérieure à la mise à jour. Rien n’a été modifié.',
  data_folder_in_use:
    'Arrêtez l’autre processus Rollcall qui utilise ce dossier de données, ou donnez à celui-ci son propre dossier (DATA_DIR).',
  database_too_old:
    'Passez la base de données à PostgreSQL 14 ou plus récent, ou indiquez-en une autre dans ROLLCALL_STORE. Rien n’a été modifié.',
  database_in_use:
    'Arrêtez toute instance de Rollcall qui utilise cette base de données, attendez une demi-minute, puis relancez la commande. Si vous utilisez un répartiteur comme PgBouncer, indiquez la base elle-même. Rien n’a été modifié.',
  move_target_not_empty:
    'Déplacez vers une base de données vide ou un nouveau dossier. Si un déplacement précédent vers celui-ci a été interrompu, relancez cette commande. Rien n’a été modifié.',
  move_unfinished:
    'Relancez la même commande move-store : elle reprend là où elle s’est arrêtée. Ou continuez à l’ancien endroit, où rien n’a changé.',
  move_differs:
    'Relancez la même commande pendant que personne ne travaille à l’un des deux endroits. Si le message revient, continuez à l’ancien endroit, où rien n’a changé.',
  backup_by_database:
    'Sauvegardez la base de données avec ses propres outils, tels que pg_dump et pg_restore, ainsi que le dossier de photos s’il y en a un.',
  no_records_found:
    'Donnez à DATA_DIR (et à ROLLCALL_PHOTOS, si vous l’utilisez) le dossier que Rollcall utilise, ou indiquez le fichier qui contient ces réglages, par exemple --env /etc/rollcall.env. Rien n’a été modifié.',
  backup_inside_data_folder:
    'Utilisez un dossier en dehors du dossier de données, de préférence sur un autre disque. S’il contient une sauvegarde, sortez-la d’abord.',
  disk_full:
    'Libérez de l’espace sur ce disque, ou utilisez un dossier sur un autre, puis relancez la commande. Rien n’a été modifié.',
  folder_unusable:
    'Vérifiez que le chemin est un dossier sur un disque en état, et que l’utilisateur qui lance la commande peut y lire et y écrire. Rien n’a été modifié.',
  restore_unfinished:
    'Relancez la même restauration pour la terminer, ou lancez "npm run restore -- --undo" pour retrouver les données précédentes. Rollcall redémarre ensuite.',
  backup_target_not_empty: 'Choisissez pour la sauvegarde un dossier vide ou qui n’existe pas encore.',
  backup_incomplete:
    'Restaurez une autre sauvegarde : celle-ci n’a pas été terminée ou a été endommagée depuis. Rien n’a été modifié.',
  secret_unreadable:
    'Le secret enregistré a été chiffré avec une autre clé. Mettez cette clé dans ROLLCALL_PREVIOUS_KEYS, ou saisissez de nouveau le secret.',
  stopping: 'Le serveur s’arrête. Réessayez dans une minute.',
  internal: 'Donnez l’identifiant de requête à la personne qui gère Rollcall. Le journal en dit davantage.',
  client_secret_forbidden:
    'Une stratégie du tenant n’autorise pas de secret client pour les applications. Donnez à l’application un certificat ou une identité managée sur la page du compte, ou faites-la exempter par un administrateur (Entra ID > Enterprise applications > Application policies).',
  managed_identity_missing:
    'Faites tourner Rollcall là où Azure lui donne une identité managée (App Service, Container Apps, machine virtuelle), attribuez-en une sous Identity > User assigned, puis redémarrez. Ailleurs, utilisez un certificat.',
  managed_identity_unknown:
    'Vérifiez l’ID client de l’identité managée (Azure portal > Managed Identities > Overview) et attribuez cette identité à l’application ou à la machine qui fait tourner Rollcall, sous Identity > User assigned.',
  federated_credential_missing:
    'Dans le centre d’administration Entra, ouvrez App registrations > votre app > Certificates & secrets > Federated credentials > Add credential > Managed identity, et choisissez l’identité de Rollcall.',
  federated_credential_wrong:
    'Comparez les informations d’identification fédérées sous App registrations > votre app > Certificates & secrets > Federated credentials : le subject est l’Object (principal) ID de l’identité managée, l’audience api://AzureADTokenExchange, l’issuer https://login.microsoftonline.com/<id du tenant>/v2.0.',
  assertion_expired:
    'Vérifiez l’horloge de la machine qui fait tourner Rollcall. Si elle est juste, redémarrez l’application ou la machine pour obtenir un nouveau jeton.',
  access_challenged:
    'Les informations de connexion du compte sont bonnes. Cherchez dans les journaux de connexion d’Entra ID une stratégie d’accès conditionnel ou un risque qui concerne cette application ou cet utilisateur, puis réessayez.',
  consent_request_sent:
    'Les administrateurs du tenant ont reçu une demande. Quand ils l’ont approuvée, cliquez de nouveau sur « Accorder les autorisations ». Ou envoyez à un administrateur le lien sous « Pour un administrateur ».',
  admin_consent_unknown:
    'Demandez un nouveau lien. Il se trouve dans Rollcall sur la page du compte distant, sous « Pour un administrateur ».',
  admin_consent_over:
    'Ce lien a déjà servi, a plus d’une semaine, ou le compte a été modifié depuis. Demandez-en un nouveau si les autorisations manquent encore.',
  admin_consent_refused:
    'Ouvrez de nouveau le lien comme administrateur autorisé à consentir pour l’organisation (Privileged Role Administrator, Cloud Application Administrator ou Global Administrator), et cliquez sur Accepter.',
})

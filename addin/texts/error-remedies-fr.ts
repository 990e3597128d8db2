import type { ErrorCode } from '../../api/http/contract.ts'

/** What to do about each error, in French. English comes from the API. A code without a remedy does not compile. */
export const remedies: Record<ErrorCode, string> = {
  validation_failed: 'Corrigez les champs nommés dans les détails et envoyez à nouveau.',
  malformed_json: 'Envoyez un corps JSON bien formé avec l’en-tête Content-Type: application/json.',
  unsupported_media_type: 'Envoyez le corps dans un des types de média nommés dans le message.',
  payload_too_large:
    'Envoyez moins à la fois ; le message indique la limite. Une longue liste peut être importée en plusieurs parties.',
  import_known:
    'Lisez ce qu’il en est sous l’id de l’import. Pour importer la liste une nouvelle fois, choisissez un autre importId.',
  csv_unreadable:
    'Enregistrez la liste en CSV (UTF-8) avec une ligne d’en-tête qui nomme au moins, pour le personnel, employeeNumber, displayName et email, et pour les sessions, reference, training, start et end ; puis importez-la à nouveau. Rien n’a été modifié.',
  not_found: 'Vérifiez l’adresse et l’identifiant ; l’élément a peut-être été supprimé entre-temps.',
  precondition_failed:
    'Quelqu’un d’autre a modifié ceci entre-temps. Rechargez, regardez ce qui a changé et refaites votre modification.',
  cursor_unknown:
    'Refaites la demande sans curseur pour recommencer, et gardez tel quel le nextCursor de chaque réponse.',
  cursor_expired: 'Refaites la demande sans curseur pour recommencer, puis au moins tous les 90 jours.',
  weak_etag:
    'Envoyez l’ETag sans le W/ qui le précède : If-Match: "…". Le champ etag de l’enregistrement contient le même texte. Pour conserver les ETags tels quels, désactivez la compression de /api dans le proxy.',
  too_many_requests: 'Attendez un moment, puis réessayez.',

  unauthenticated: 'Reconnectez-vous, ou envoyez une clé de service sous la forme "Authorization: Bearer …".',
  token_expired: 'La connexion a expiré. Fermez l’onglet et rouvrez-le.',
  token_invalid:
    'Reconnectez-vous depuis Teams, Outlook ou l’application Microsoft 365. Si cela dure, un administrateur vérifie ENTRA_TENANT_ID et ENTRA_CLIENT_ID.',
  forbidden:
    'Demandez à un administrateur le rôle nécessaire (Rollcall.Admin ou Rollcall.Trainer) dans Entra ID > Enterprise applications > Rollcall > Users and groups, ou le droit qui manque à la clé de service.',

  remote_account_in_use:
    'Choisissez un autre compte distant dans le paramètre nommé, ou désactivez cette fonction, puis supprimez celui-ci.',
  remote_account_has_meetings:
    'Annulez les sessions de ces réunions, ou attendez qu’elles soient passées. Pour envoyer depuis une autre boîte, ajoutez un autre compte distant et choisissez-le dans les paramètres : celui-ci continue de servir ses réunions.',
  remote_account_unknown: 'Choisissez un des comptes distants de la page Comptes distants.',
  employee_number_taken: 'Utilisez un autre matricule, ou modifiez le collaborateur qui le porte.',
  entra_user_taken: 'Retirez d’abord le lien avec cet utilisateur Entra chez l’autre collaborateur.',

  photo_not_found: 'Ce collaborateur n’a pas de photo. Sa page dit pourquoi.',
  photo_unsupported: 'Utilisez une photo JPEG, PNG, WebP ou GIF.',
  photo_unreadable:
    'Le fichier est endommagé ou n’est pas une photo. Ouvrez-le dans un logiciel de photo, enregistrez-le à nouveau en JPEG et téléversez ce fichier.',
  photo_too_large: 'Utilisez une photo d’au plus 8 Mo et 25 mégapixels ; 648 x 648 pixels suffisent largement.',
  photo_not_agreed:
    'Votre organisation demande d’abord l’accord des personnes. La personne peut le donner sur Ma page dans Rollcall ; téléversez ensuite la photo.',
  consent_text_changed: 'Le texte a été modifié entre-temps. Rechargez Ma page, lisez-le et choisissez à nouveau.',
  photo_opted_out:
    'Cette personne ne veut pas de photo. Autorisez d’abord à nouveau les photos chez le collaborateur, si la personne est d’accord.',

  run_in_progress: 'Attendez la fin de l’exécution en cours, ou arrêtez-la.',
  task_switched_off:
    'Activez la tâche de service, ou retirez-la du planificateur qui l’appelle. Un administrateur peut toujours la lancer à la main.',
  run_not_running: 'Seule une exécution en cours peut être arrêtée.',
  run_not_held:
    'Seule la dernière exécution retenue d’une tâche peut être confirmée ou rejetée. Lancez une nouvelle exécution.',
  run_interrupted:
    'Il n’y a rien à faire : l’exécution suivante de cette tâche de service reprend là où celle-ci s’est interrompue.',
  lease_lost:
    'Rien n’est perdu : une autre instance de Rollcall poursuit ce travail. Regardez à nouveau dans une minute.',
  run_superseded: 'Regardez l’exécution plus récente de cette tâche de service : elle a tout comparé à nouveau.',
  task_type_unavailable:
    'Ce genre de tâche de service n’existe pas dans cette version. Choisissez PhotoSynchronization.',
  photo_account_not_set:
    'Choisissez un compte distant sous Administration du personnel > Paramètres > Synchronisation des photos Microsoft.',
  employee_id_not_readable:
    'Accordez l’autorisation d’application User.Read.All avec le consentement d’un administrateur (User.ReadBasic.All cache l’employee id), ou associez par adresse e-mail ou user principal name.',
  directory_read_incomplete:
    'Rien n’a été modifié. L’exécution suivante relit l’annuaire ; si cela dure, un administrateur regarde l’état des services Microsoft 365.',

  client_secret_expired:
    'Créez un nouveau secret client dans le centre d’administration Entra (App registrations > votre app > Certificates & secrets), copiez aussitôt sa Value et collez-la dans le compte distant.',
  client_secret_expires_soon:
    'Créez avant ce jour un nouveau secret client dans le centre d’administration Entra (App registrations > votre app > Certificates & secrets) et collez sa Value dans le compte distant. L’ancien fonctionne jusque-là.',
  client_secret_wrong:
    'Copiez la colonne Value (pas le Secret ID) d’un secret client dans le centre d’administration Entra (App registrations > votre app > Certificates & secrets) et collez-la dans le compte distant. Si la valeur n’est plus affichée, créez un nouveau secret.',
  client_secret_missing: 'Saisissez le secret client de l’inscription d’application dans le compte distant.',
  app_not_found:
    'Vérifiez l’ID client et l’ID du locataire du compte distant (App registrations > votre app > Overview) ; une application d’un autre locataire a d’abord besoin ici du consentement d’un administrateur.',
  app_disabled:
    'Activez l’application dans le centre d’administration Entra : Enterprise applications > votre app > Properties > Enabled for users to sign in.',
  tenant_not_found:
    'Vérifiez l’ID du locataire (centre d’administration Entra > Overview) et le cloud du compte distant ; un locataire d’un cloud national ne se trouve que là.',
  wrong_cloud: 'Ce locataire se trouve dans un autre cloud Microsoft. Choisissez ce cloud dans le compte distant.',
  consent_missing:
    'Donnez le consentement d’administrateur dans le centre d’administration Entra : App registrations > votre app > API permissions > Grant admin consent.',
  sign_in_blocked:
    'Une stratégie d’accès conditionnel ou une règle de risque bloque cette application. Un administrateur cherche l’entrée dans Entra ID > Monitoring > Sign-in logs > Service principal sign-ins et modifie la stratégie.',
  sign_in_refused:
    'Microsoft a refusé la connexion. Comparez chaque champ du compte distant avec l’inscription d’application ; le message donne le numéro AADSTS à chercher dans les journaux de connexion.',

  certificate_not_registered:
    'Téléversez la partie publique du certificat dans le centre d’administration Entra (App registrations > votre app > Certificates & secrets > Certificates), attendez une minute et réessayez. S’il y est déjà, comparez les empreintes et l’horloge de ce serveur.',
  certificate_expires_soon:
    'Créez un nouveau certificat sur la page du compte distant, téléversez sa partie publique dans le centre d’administration Entra avant ce jour et mettez-le en service. L’ancien fonctionne jusque-là.',
  certificate_expired:
    'Créez un nouveau certificat sur la page du compte distant, téléversez sa partie publique dans le centre d’administration Entra et mettez-le en service.',
  certificate_unreadable:
    'Donnez un texte PEM avec un certificat (RSA) et sa clé privée sans phrase secrète, ou laissez Rollcall créer un certificat.',
  certificate_key_unsuitable:
    'Entra ID n’accepte que des clés RSA pour la connexion des applications. Utilisez un certificat avec une clé RSA d’au moins 2048 bits, ou laissez Rollcall en créer un.',
  certificate_key_mismatch: 'Collez la clé privée créée avec ce certificat, ou laissez Rollcall créer un certificat.',
  certificate_not_waiting:
    'Créez d’abord un certificat ; téléversez ensuite sa partie publique dans le centre d’administration Entra et mettez-le en service.',
  credential_missing:
    'Saisissez un secret client dans le compte distant, ou terminez le certificat : téléversez sa partie publique dans le centre d’administration Entra et mettez-le en service.',
  consent_needed:
    'Ouvrez le compte distant, choisissez « Accorder les autorisations » et connectez-vous en tant qu’utilisateur de service.',
  consent_withdrawn:
    'Quelqu’un a retiré les autorisations. Choisissez « Accorder les autorisations » sur le compte distant et connectez-vous encore une fois en tant qu’utilisateur de service.',
  mfa_required:
    'Excluez l’utilisateur de service de la règle qui exige l’authentification multifacteur (Entra ID > Conditional Access), puis choisissez « Accorder les autorisations » ou saisissez à nouveau le mot de passe ; ou passez le compte à MicrosoftGraphSecret, qui n’a pas besoin d’utilisateur.',
  security_defaults:
    'Les paramètres de sécurité par défaut (security defaults) ne peuvent pas épargner un seul utilisateur. Passez le compte à MicrosoftGraphSecret, ou laissez un administrateur les remplacer par des stratégies d’accès conditionnel.',
  user_sign_in_blocked:
    'Un administrateur cherche l’entrée dans Entra ID > Monitoring > Sign-in logs > User sign-ins (non-interactive) et laisse passer l’utilisateur de service ; choisissez ensuite « Accorder les autorisations » ou saisissez à nouveau le mot de passe.',
  user_not_assigned:
    'Affectez l’utilisateur de service dans le centre d’administration Entra : Enterprise applications > Rollcall > Users and groups.',
  password_wrong:
    'Saisissez à nouveau le nom d’utilisateur et le mot de passe de l’utilisateur de service. Il n’est pas réessayé de lui-même, pour que l’utilisateur ne soit pas verrouillé. Les utilisateurs fédérés reçoivent souvent aussi cette réponse.',
  password_expired:
    'Donnez à l’utilisateur de service un nouveau mot de passe qui n’expire pas, et saisissez-le dans le compte distant.',
  account_disabled:
    'Activez l’utilisateur de service dans le centre d’administration Entra (Users > l’utilisateur > Account status), puis saisissez à nouveau le mot de passe.',
  account_locked:
    'Attendez la fin du verrouillage, cherchez la raison dans Entra ID > Sign-in logs, puis saisissez à nouveau le mot de passe. Rollcall n’essaie pas entre-temps.',
  user_not_in_tenant:
    'Vérifiez le nom d’utilisateur et le locataire du compte distant. Ce doit être un membre de ce locataire : pas un invité, pas un compte personnel.',
  user_federated:
    'Utilisez un utilisateur de service dont le mot de passe se trouve dans Entra ID (cloud uniquement), ou passez le compte à MicrosoftGraphSecret.',
  on_premises_sign_in:
    'Vérifiez les agents d’authentification directe sur site, ou utilisez un utilisateur de service cloud uniquement ; saisissez ensuite à nouveau le mot de passe.',
  sign_in_again:
    'Choisissez « Accorder les autorisations » sur le compte distant et connectez-vous encore une fois en tant qu’utilisateur de service ; ou saisissez son nouveau mot de passe.',
  sign_in_outdated:
    'Le compte distant a été modifié entre-temps. Il n’y a rien à faire : la prochaine connexion utilise les valeurs actuelles.',
  public_client_off:
    'La personne qui gère Rollcall définit ENTRA_CLIENT_SECRET, ou active "Allow public client flows" (App registrations > Rollcall > Authentication).',
  own_app_secret_wrong:
    'La personne qui gère Rollcall corrige ENTRA_CLIENT_SECRET : un secret non expiré de l’inscription d’application de Rollcall, ou aucun s’il s’agit d’un client public.',
  consent_unknown:
    'Ouvrez le compte distant dans Rollcall et choisissez « Accorder les autorisations ». Cette page ne peut pas être ouverte seule.',
  consent_expired:
    'Choisissez à nouveau « Accorder les autorisations » sur le compte distant ; une connexion doit être terminée en dix minutes.',
  consent_used:
    'Cette connexion a déjà été terminée. Si le compte n’est pas prêt, choisissez à nouveau « Accorder les autorisations ».',
  consent_other_browser:
    'Terminez la connexion dans le navigateur où vous avez choisi « Continuer vers Microsoft », ou choisissez à nouveau « Accorder les autorisations » et utilisez le nouveau lien.',
  consent_not_confirmed: 'Ouvrez à nouveau le lien, puis choisissez « Continuer vers Microsoft » sur la page affichée.',
  consent_other_admin:
    'L’administrateur qui a choisi « Accorder les autorisations » termine ; ou choisissez-le vous-même et utilisez votre propre lien.',
  consent_outdated:
    'Depuis, le compte distant a été modifié ou la connexion recommencée. Choisissez à nouveau « Accorder les autorisations ».',
  consent_declined: 'Choisissez à nouveau « Accorder les autorisations », puis Accept sur la page de Microsoft.',
  consent_admin_needed:
    'Demandez à un administrateur du locataire d’approuver la demande (Entra ID > Enterprise applications > Admin consent requests, ou > Rollcall > Permissions > Grant admin consent). Choisissez ensuite à nouveau « Accorder les autorisations », ou testez simplement le compte.',
  consent_wrong_person:
    'Choisissez à nouveau « Accorder les autorisations » et connectez-vous avec le nom d’utilisateur du compte. Une fenêtre privée aide si Microsoft vous prend pour quelqu’un d’autre.',
  consent_not_proved:
    'Choisissez à nouveau « Accorder les autorisations ». Si cela se reproduit, prévenez la personne qui gère Rollcall : ce qui est revenu n’est pas ce que Microsoft envoie.',
  not_a_password_account: 'Seuls les comptes du type MicrosoftGraphPassword en ont besoin ; choisissez un tel compte.',
  not_an_application_account: 'Seuls les comptes du type MicrosoftGraphSecret ont cela ; choisissez un tel compte.',
  permissions_too_wide:
    'Retirez ce qui est nommé sous App registrations > votre app > API permissions, ou gardez-le sciemment : Rollcall ne l’utilise pas.',

  permission_missing:
    'Ajoutez l’autorisation d’application nommée sous App registrations > votre app > API permissions > Microsoft Graph, donnez le consentement d’administrateur, attendez quelques minutes et testez à nouveau le compte. Si seules quelques personnes sont refusées, cherchez plutôt ce qui les restreint dans Entra ID ou Exchange.',
  graph_token_rejected:
    'Microsoft Graph n’accepte pas le jeton : vérifiez le cloud et le locataire du compte distant, et testez à nouveau le compte.',
  mailbox_not_found:
    'Vérifiez l’adresse de la boîte aux lettres ; il faut une boîte Exchange Online (une boîte partagée convient, une liste de distribution non).',
  mailbox_denied:
    'Exchange ne laisse pas l’application utiliser cette boîte aux lettres. Ajoutez-la à l’étendue de la stratégie d’accès ou de l’attribution de rôle RBAC ; une telle modification prend jusqu’à deux heures.',
  mailbox_renamed:
    'Rien n’est perdu : les réunions continuent sous la nouvelle adresse. Un administrateur saisit cette adresse dans le compte distant où figure encore l’ancienne.',
  mailbox_not_limited:
    'Donnez à l’application ses rôles dans Exchange avec RBAC for Applications (la page du compte contient le script) et retirez les mêmes autorisations de API permissions dans Entra ID : ensemble, elles atteignent tout.',
  throttled:
    'Microsoft demande de ralentir. Il n’y a rien à faire : les personnes concernées passent en premier à la prochaine exécution.',
  microsoft_unavailable:
    'Microsoft a une panne. Il n’y a rien à faire : l’exécution suivante réessaie. Si cela dure, regardez l’état des services Microsoft 365.',
  microsoft_unreachable:
    'Vérifiez que ce serveur atteint l’hôte nommé sur le port 443 : DNS, pare-feu, proxy, certificats.',
  unexpected_answer:
    'Quelque chose entre ce serveur et Microsoft a répondu à sa place, souvent un proxy ou un portail captif. Vérifiez le chemin réseau ; l’exécution suivante réessaie.',

  training_has_sessions:
    'Supprimez ou déplacez d’abord les sessions de cette formation ; celles qui ont eu lieu méritent d’être gardées.',
  session_reference_taken: 'Utilisez une autre référence, ou modifiez la session qui la porte.',
  session_has_meetings:
    'Annulez d’abord la session, afin que ses participants soient prévenus et leur calendrier libéré ; supprimez-la ensuite.',
  session_cancelled: 'Une session annulée reste telle quelle. Copiez-la pour la planifier à nouveau.',
  enrolment_closed: 'Demandez une place au formateur, ou choisissez une autre session.',
  leave_deadline_passed: 'Adressez-vous au formateur : il peut encore vous retirer de la session.',
  employee_not_found:
    'Demandez aux RH de vous ajouter aux collaborateurs, ou d’indiquer sur votre fiche l’adresse e-mail avec laquelle vous vous connectez. Puis rechargez.',
  employee_ambiguous:
    'Demandez aux RH de lier l’une des fiches à votre utilisateur Entra, ou de corriger l’adresse e-mail sur les autres.',
  employee_unknown:
    'Choisissez les participants parmi les collaborateurs ; les détails nomment les identifiants inconnus.',
  too_many_attendees:
    'Outlook accepte au plus 500 participants par réunion. Divisez la session en deux, ou mettez les autres sur Waiting.',
  invitation_incomplete:
    'Complétez sur les onglets de la session ce que nomme le message (au moins une date, un titre et un participant au statut Subscribed), puis réessayez.',
  invitation_changed:
    'La session ou ce qui a été envoyé a changé depuis l’aperçu. Regardez à nouveau l’aperçu, puis envoyez.',
  changes_unseen:
    'Regardez la prévision dans l’onglet Invitation et envoyez. Pour que ce système envoie lui-même, un administrateur lui donne une clé de service avec le droit invitations:send.',
  attendees_outside:
    'Vérifiez que ces personnes doivent recevoir l’invitation, et retirez celles qui n’ont pas à l’avoir. Rien d’autre n’est à faire.',
  confirmation_needed:
    'Beaucoup de personnes qui ont déjà l’invitation recevraient un message. Répétez le nombre de ces messages dans confirmMails pour continuer.',
  sending_in_progress: 'Cette session est en cours d’envoi. Attendez la fin ; l’onglet Invitation montre l’avancement.',
  invitation_account_not_set:
    'Un administrateur choisit un compte distant sous Formation > Paramètres > Synchronisation des invitations Exchange.',
  organiser_mailbox_missing:
    'Un administrateur saisit, dans le compte distant qui envoie les invitations, la boîte aux lettres propriétaire des réunions.',
  attendee_unknown:
    'Vérifiez l’adresse e-mail du collaborateur. L’invitation part vers cette adresse comme vers une personne externe ; si elle ne mène nulle part, seul l’organisateur l’apprend.',
  attendee_disabled:
    'Demandez si la personne travaille encore ici et, sinon, retirez-la de la session. L’invitation part, mais qui ne peut pas se connecter ne la lira guère.',
  attendee_guest:
    'Il n’y a rien à faire : un invité reçoit l’invitation dans la boîte de sa propre organisation et entre dans une session en ligne comme une personne externe.',
  attendee_without_mailbox:
    'Donnez une boîte aux lettres à la personne (une licence avec Exchange Online), ou saisissez une autre adresse dans la fiche du collaborateur. En attendant, l’invitation revient à l’organisateur.',
  attendee_address_differs:
    'Il n’y a rien à faire si l’adresse est juste : l’invitation part vers celle de la fiche du collaborateur. Corrigez-la si la personne se connecte et lit son courrier sous l’autre.',
  attendees_not_checked:
    'Il n’y a rien à faire : les invitations peuvent quand même être envoyées. Pour que les personnes soient vérifiées, un administrateur teste le compte distant et lui accorde User.Read.All ou User.ReadBasic.All.',
  smtp_not_configured:
    'Un administrateur choisit la boîte aux lettres qui envoie les e-mails sous Formation > Paramètres, ou règle le type d’invitation sur MicrosoftGraph. Sinon, la personne qui exploite Rollcall renseigne SMTP_URL et MAIL_FROM.',
  smtp_refused:
    'La personne qui gère Rollcall vérifie SMTP_URL et MAIL_FROM : le serveur de messagerie a refusé la connexion, l’expéditeur ou l’adresse nommée.',
  smtp_unreachable:
    'La personne qui gère Rollcall vérifie SMTP_URL, le DNS et le pare-feu. Ce qui n’a pas été envoyé est réessayé au prochain envoi.',
  mails_unfinished:
    'Envoyez de nouveau, ou laissez faire la tâche de service : seules les personnes qui n’ont pas encore reçu leur message en recevront un. Si cela persiste, la personne qui gère Rollcall vérifie le serveur de messagerie.',
  online_session_by_mail:
    'Indiquez l’adresse de la réunion en ligne dans le lieu, ou demandez à un administrateur de choisir le type d’invitation MicrosoftGraph, qui crée une réunion Teams.',
  mail_refused:
    'Exchange n’accepte pas ce message tel quel. Raccourcissez le texte de l’onglet Invitation s’il est très long, puis renvoyez : seules les personnes qui n’ont pas encore reçu leur message en reçoivent un.',
  mail_perhaps_sent:
    'Regardez dans les Éléments envoyés de la boîte aux lettres. Le message ne repart pas tout seul ; un rappel apporte l’invitation une fois de plus, et le calendrier garde une seule réunion.',
  mail_permission_missing:
    'Accordez à l’application Mail.Send comme autorisation d’application avec le consentement de l’administrateur, ou donnez-lui « Application Mail.Send » pour cette boîte aux lettres avec RBAC for Applications dans Exchange. Pour un utilisateur de service, accordez de nouveau les autorisations.',
  mail_limit_reached:
    'Exchange laisse une boîte aux lettres atteindre 10 000 destinataires en 24 heures. Ce qui n’est pas parti part lors d’un envoi ultérieur ; si cela dure, cherchez un message d’Exchange dans la boîte aux lettres.',
  mail_limit_near:
    'Envoyez en plusieurs fois sur plusieurs jours, ou réglez le type d’invitation sur MicrosoftGraph. Ce qu’Exchange reporte part plus tard, et personne ne le reçoit deux fois.',
  smtp_password_ending:
    'Choisissez un compte distant sous Formation > Paramètres > Boîte aux lettres qui envoie les e-mails et donnez-lui Mail.Send. Retirez ensuite SMTP_URL et MAIL_FROM.',
  smtp_busy:
    'Le serveur de messagerie demande de réessayer plus tard. Il n’y a rien à faire : ce qui n’a pas été envoyé part avec le prochain envoi.',
  mail_address_refused:
    'Corrigez l’adresse e-mail de la personne nommée, puis renvoyez : seules celles qui n’ont pas encore reçu leur message en reçoivent un.',
  activity_permission_missing:
    'Accordez à l’application TeamsActivity.Send comme autorisation d’application avec le consentement d’administrateur, ou ajoutez le consentement par personne (TeamsActivity.Send.User) au paquet. Vérifiez ensuite que Rollcall est installé dans Teams pour les personnes concernées.',
  activity_app_differs:
    'Teams n’accepte que les notifications de l’application que nomme le paquet. Ajoutez un compte distant avec l’ID client de l’inscription d’application propre à Rollcall (ENTRA_CLIENT_ID) et choisissez-le sous Formation > Paramètres > Flux d’activité de Teams.',
  activity_perhaps_sent:
    'Personne ne peut dire si Teams a montré cette notification. Elle n’est pas renvoyée, pour que personne ne la reçoive deux fois.',
  activity_refused:
    'Téléversez le paquet actuel de Rollcall dans le centre d’administration Teams : Teams n’accepte que les types de notifications qu’il nomme. Vérifiez l’ID de l’application sous Formation > Paramètres > Flux d’activité de Teams.',
  mailbox_unlicensed:
    'Donnez à l’organisateur une boîte aux lettres dans Exchange Online (une licence ou une boîte partagée), ou saisissez une autre boîte dans le compte distant.',
  meeting_refused:
    'Microsoft n’accepte pas cette réunion telle quelle. Corrigez ce que nomme le message et renvoyez ; les autres dates ont été envoyées.',
  meeting_conflict:
    'Exchange traitait encore une modification antérieure de ce calendrier ; rien n’a été écrit. Renvoyez dans une minute ; la tâche de service réessaie aussi d’elle-même.',
  attendee_without_address:
    'Pour que ces personnes restent invitées, ouvrez la réunion dans Outlook en tant qu’organisateur, supprimez cette entrée, ajoutez à nouveau la personne avec son adresse e-mail, puis relancez la prévision des messages. Si elles n’ont plus besoin de la réunion, envoyez.',
  zone_in_utc:
    'Il n’y a rien à faire : l’heure est juste et Outlook affiche à chacun la sienne. Exchange ne connaît pas ce fuseau par son nom ; la réunion est donc inscrite en UTC.',
  meeting_uncertain:
    'Microsoft n’a pas dit si la réunion a été créée. Renvoyez : elle est d’abord recherchée et jamais créée deux fois.',
  meeting_deleted:
    'Quelqu’un a supprimé la réunion dans Outlook. Choisissez sur l’onglet Invitation de la rétablir ou de reprendre la suppression.',
  meeting_drifted:
    'La réunion a été modifiée dans Outlook. Choisissez sur l’onglet Invitation de reprendre la modification ou de rétablir la vôtre.',
  join_link_missing:
    'La réunion n’a pas de lien Teams. Vérifiez que l’organisateur a une licence avec Microsoft Teams et peut créer des réunions Teams, puis renvoyez.',

  zone_rules_outdated:
    'Mettez Node.js à jour vers une version dont les données de fuseaux sont plus récentes (`node -p process.versions.tz` indique lesquelles), ou faites pointer NODE_ICU_DATA vers des données ICU plus récentes, puis redémarrez. Les réunions Outlook ne sont pas concernées : Exchange a ses propres règles.',
  store_unavailable:
    'La modification n’a pas été enregistrée. Vérifiez que la base de données est joignable, ou l’espace libre et les droits du dossier de données, puis recommencez.',
  saved_in_part:
    'Une partie est enregistrée ; le message dit ce qui manque. Vérifiez l’espace libre et les droits du dossier de données, regardez l’état actuel et ne refaites que ce qui manque.',
  run_outdated:
    'Rien n’a été modifié. Lancez une nouvelle exécution, qui interroge selon les paramètres actuels ; rejetez celle-ci si elle gêne.',
  placeholder_empty:
    'Ajoutez ce qui manque dans l’onglet Dates, ou retirez le champ du texte dans l’onglet Invitation. Vous pouvez aussi envoyer tel quel.',
  address_shared:
    'Il n’y a rien à faire si ces personnes partagent une boîte aux lettres : un seul message avec tous leurs noms y est envoyé. Sinon, corrigez l’adresse e-mail dans la fiche de l’employé.',
  erasure_not_confirmed:
    'Personne n’a été effacé. Consultez la page de la personne et saisissez le matricule exactement comme il y figure.',
  missing_not_confirmed: 'Vérifiez qui manque dans la liste et répétez leur nombre dans confirm pour continuer.',
  list_in_doubt:
    'Vérifiez que la liste contient tout le monde et que chaque ligne a son matricule. Si c’est le cas, envoyez aussi despiteDoubt.',
  missing_changed: 'Personne n’a été modifié. Importez à nouveau la liste complète et regardez qui manque maintenant.',
  retention_not_confirmed: 'Vérifiez ce qui serait supprimé et répétez ces nombres dans confirm pour continuer.',
  person_absent:
    'Il n’y a rien à faire : la personne est invitée quand l’absence est finie ou supprimée. Pour l’inviter quand même, choisissez Inviter quand même dans la liste des participants.',
  double_booked: 'Demandez à la personne à quelle session elle participera et retirez-la de l’autre.',
  address_invalid:
    'Corrigez l’adresse e-mail de cette personne chez le collaborateur, ou retirez-la de la liste des participants.',
  date_invalid:
    'Corrigez le début, la fin ou le fuseau horaire de cette date de session ; les autres dates peuvent être envoyées.',
  data_unreadable:
    'Un fichier de données est endommagé, et sa version précédente aussi. Restaurez le dossier de données depuis une sauvegarde ; les fichiers endommagés sont restés intacts.',
  data_from_newer_version:
    'Démarrez la version de Rollcall qui a écrit ces données, ou une plus récente ; ou restaurez le dossier de données depuis une sauvegarde antérieure à la mise à jour. Rien n’a été modifié.',
  data_folder_in_use:
    'Arrêtez l’autre processus Rollcall qui utilise ce dossier de données, ou donnez à celui-ci son propre dossier (DATA_DIR).',
  database_in_use:
    'Arrêtez toute instance de Rollcall qui utilise cette base de données, attendez une demi-minute, puis relancez la commande. Derrière un répartiteur tel que PgBouncer, indiquez la base elle-même. Rien n’a été modifié.',
  move_target_not_empty:
    'Déménagez vers une base de données vide ou un nouveau dossier. Si un déménagement vers celui-ci a été interrompu, relancez cette commande-là. Rien n’a été modifié.',
  move_unfinished:
    'Relancez la même commande move-store : elle reprend là où elle s’est arrêtée. Ou continuez à travailler à l’ancien endroit, où rien n’a changé.',
  move_differs:
    'Relancez la même commande pendant que personne ne travaille à l’un des deux endroits. Si le message revient, continuez à l’ancien endroit, où rien n’a changé.',
  backup_by_database:
    'Sauvegardez la base de données avec ses propres outils, tels que pg_dump et pg_restore, ainsi que le dossier de photos s’il y en a un.',
  no_records_found:
    'Donnez à DATA_DIR (et à ROLLCALL_PHOTOS, si vous l’utilisez) le dossier dans lequel Rollcall travaille, ou indiquez le fichier qui les contient, par exemple --env /etc/rollcall.env. Rien n’a été modifié.',
  backup_inside_data_folder:
    'Utilisez un dossier en dehors du dossier de données, de préférence sur un autre disque. Sortez-en d’abord une sauvegarde qui s’y trouve.',
  disk_full:
    'Libérez de l’espace sur ce disque, ou utilisez un dossier sur un autre, puis relancez la commande. Rien n’a été modifié.',
  folder_unusable:
    'Vérifiez que le chemin est un dossier sur un disque en état, et que l’utilisateur qui lance la commande peut y lire et y écrire. Rien n’a été modifié.',
  restore_unfinished:
    'Relancez la même restauration pour la terminer, ou lancez "npm run restore -- --undo" pour retrouver les données précédentes. Rollcall redémarre ensuite.',
  backup_target_not_empty: 'Indiquez pour la sauvegarde un dossier vide ou qui n’existe pas encore.',
  backup_incomplete:
    'Restaurez une autre sauvegarde : celle-ci n’a pas été terminée ou a été endommagée depuis. Rien n’a été modifié.',
  secret_unreadable:
    'Le secret stocké a été scellé avec une autre clé. Mettez cette clé dans ROLLCALL_PREVIOUS_KEYS, ou saisissez à nouveau le secret.',
  stopping: 'Le serveur s’arrête. Réessayez dans une minute.',
  internal: 'Donnez l’identifiant de requête à la personne qui gère Rollcall ; le journal en dit davantage.',
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
    'Vérifiez l’horloge de la machine qui fait tourner Rollcall. Si elle est juste, redémarrez l’application ou la machine pour que son point de terminaison d’identité donne un jeton neuf.',
  access_challenged:
    'Les informations de connexion du compte sont bonnes. Cherchez dans les journaux de connexion d’Entra ID une stratégie d’accès conditionnel ou un risque qui concerne cette application ou cet utilisateur, puis réessayez.',
  consent_request_sent:
    'Une demande est partie aux administrateurs du tenant. Quand ils l’ont approuvée, cliquez de nouveau sur « Accorder les autorisations ». Ou envoyez à un administrateur le lien sous « Pour un administrateur ».',
  admin_consent_unknown:
    'Demandez un nouveau lien : il se trouve dans Rollcall sur la page du compte distant, sous « Pour un administrateur ».',
  admin_consent_over:
    'Ce lien a déjà servi, a plus d’une semaine, ou le compte a été modifié depuis. Demandez-en un nouveau si les autorisations manquent encore.',
  admin_consent_refused:
    'Ouvrez de nouveau le lien comme administrateur autorisé à consentir pour l’organisation (Privileged Role Administrator, Cloud Application Administrator ou Global Administrator), et choisissez Accepter.',
}

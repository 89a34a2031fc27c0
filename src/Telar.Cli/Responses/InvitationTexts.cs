using Telar.Core.Instruments.Invitations;
using Telar.Core.Shared;

namespace Telar.Cli.Responses;

/// What the commands on invitations say.
internal static class InvitationTexts
{
    /// So many lines of a list are told at the terminal.
    public const int MostLines = 20;

    public static readonly LocalText Made = new(
        "{made} invitaciones nuevas y {renewed} enlaces nuevos, en {file}. Estos enlaces no se pueden volver a mostrar, y quien los tiene puede responder: guarde el archivo como una llave.",
        "{made} convites novos e {renewed} links novos, em {file}. Estes links não podem voltar a ser mostrados, e quem os tem pode responder: guarde o arquivo como uma chave.",
        "{made} new invitations and {renewed} new links, in {file}. These links cannot be shown again, and whoever has them can answer: keep the file like a key.");

    public static readonly LocalText NobodyNew = new("Nadie nuevo: no se escribió ningún archivo.", "Ninguém novo: nenhum arquivo foi escrito.", "Nobody new: no file was written.");

    public static readonly LocalText Known = new(
        "{n} ya tenían invitación y no reciben otra (con --new-links, quienes todavía no enviaron reciben un enlace nuevo):",
        "{n} já tinham convite e não recebem outro (com --new-links, os que ainda não enviaram recebem um link novo):",
        "{n} had an invitation already and get no other (with --new-links, those who have not sent get a new link):");

    public static readonly LocalText Nobody = new("No se invitó a nadie.", "Ninguém foi convidado.", "Nobody was invited.");

    public static readonly LocalText Measurement = new("Medición {n}: {all} invitaciones", "Medição {n}: {all} convites", "Measurement {n}: {all} invitations");

    public static readonly LocalText Withdrawn = new(
        "{n} invitaciones retiradas. {kept} quedan: ya se respondieron, o alguien empezó (--also-begun las retira también).",
        "{n} convites retirados. {kept} ficam: já foram respondidos, ou alguém começou (--also-begun retira-os também).",
        "{n} invitations withdrawn. {kept} stay: they were answered, or somebody has begun (--also-begun takes those back too).");

    private static readonly LocalText Invited = new("sin abrir", "não aberto", "not opened");

    private static readonly LocalText Opened = new("abierta, sin empezar", "aberto, não começado", "opened, not begun");

    private static readonly LocalText Begun = new("empezada", "começado", "begun");

    private static readonly LocalText Sent = new("respondida y enviada", "respondido e enviado", "answered and sent");

    private static readonly LocalText Expired = new("vencida", "vencido", "expired");

    private static readonly LocalText TakenBack = new("retirada", "retirado", "withdrawn");

    private static readonly LocalText Deleted = new("borrada por quien la recibió", "apagado por quem o recebeu", "deleted by whoever got it");

    public static LocalText Of(InvitationState state) => state switch
    {
        InvitationState.Invited => Invited,
        InvitationState.Opened => Opened,
        InvitationState.Begun => Begun,
        InvitationState.Sent => Sent,
        InvitationState.Expired => Expired,
        InvitationState.Withdrawn => TakenBack,
        InvitationState.Deleted => Deleted,
        _ => throw new InvalidOperationException("A state outside of the list."),
    };
}

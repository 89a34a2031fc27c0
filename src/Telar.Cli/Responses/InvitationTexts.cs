using Telar.Cli.Shared;
using Telar.Core.Instruments.Invitations;
using Telar.Core.Shared;

namespace Telar.Cli.Responses;

/// What the commands on invitations say.
internal static class InvitationTexts
{
    /// So many lines of a list are told at the terminal.
    public const int MostLines = 20;

    public static readonly LocalText Made = new(
        "{made} y {renewed}, en {file}. Los enlaces no se pueden volver a mostrar, y quien los tiene puede responder: guarde el archivo como una llave.",
        "{made} e {renewed}, em {file}. Os links não podem voltar a ser mostrados, e quem os tem pode responder: guarde o arquivo como uma chave.",
        "{made} and {renewed}, in {file}. Links cannot be shown again, and whoever has one can answer: keep the file like a key.");

    public static readonly CountedText NewInvitations = new(
        new("{n} invitación nueva", "{n} convite novo", "{n} new invitation"), new("{n} invitaciones nuevas", "{n} convites novos", "{n} new invitations"));

    public static readonly CountedText NewLinks = new(new("{n} enlace nuevo", "{n} link novo", "{n} new link"), new("{n} enlaces nuevos", "{n} links novos", "{n} new links"));

    public static readonly LocalText NobodyNew = new("Nadie nuevo: no se escribió ningún archivo.", "Ninguém novo: nenhum arquivo foi escrito.", "Nobody new: no file was written.");

    public static readonly CountedText Known = new(
        new(
            "{n} ya tenía invitación y no recibe otra (con --new-links, quien todavía no envió recibe un enlace nuevo):",
            "{n} já tinha convite e não recebe outro (com --new-links, quem ainda não enviou recebe um link novo):",
            "{n} had an invitation already and gets no other (with --new-links, whoever has not sent gets a new link):"),
        new(
            "{n} ya tenían invitación y no reciben otra (con --new-links, quienes todavía no enviaron reciben un enlace nuevo):",
            "{n} já tinham convite e não recebem outro (com --new-links, os que ainda não enviaram recebem um link novo):",
            "{n} had an invitation already and get no other (with --new-links, those who have not sent get a new link):"));

    public static readonly LocalText Nobody = new("No se invitó a nadie.", "Ninguém foi convidado.", "Nobody was invited.");

    public static readonly LocalText Measurement = new("Medición {n}: {all}", "Medição {n}: {all}", "Measurement {n}: {all}");

    public static readonly CountedText Invitations = new(new("{n} invitación", "{n} convite", "{n} invitation"), new("{n} invitaciones", "{n} convites", "{n} invitations"));

    public static readonly CountedText Withdrawn = new(
        new("{n} invitación retirada.", "{n} convite retirado.", "{n} invitation withdrawn."), new("{n} invitaciones retiradas.", "{n} convites retirados.", "{n} invitations withdrawn."));

    public static readonly CountedText Staying = new(
        new(
            "{n} queda: ya se respondió, o alguien empezó (--also-begun la retira también).",
            "{n} fica: já foi respondido, ou alguém começou (--also-begun retira-o também).",
            "{n} stays: it was answered, or somebody has begun (--also-begun takes that back too)."),
        new(
            "{n} quedan: ya se respondieron, o alguien empezó (--also-begun las retira también).",
            "{n} ficam: já foram respondidos, ou alguém começou (--also-begun retira-os também).",
            "{n} stay: they were answered, or somebody has begun (--also-begun takes those back too)."));

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

using Telar.Core.Shared;

namespace Telar.Cli.Operators;

/// What the commands about tokens say.
internal static class OperatorTexts
{
    public static readonly LocalText Made = new(
        "Clave {id}, vale hasta el {day}. Este es su secreto; no se vuelve a mostrar:\n{secret}\nSe envía en la cabecera Authorization: Bearer …",
        "Chave {id}, vale até {day}. Este é o seu segredo; não volta a ser mostrado:\n{secret}\nEnvia-se no cabeçalho Authorization: Bearer …",
        "Token {id}, holds until {day}. This is its secret; it is not shown again:\n{secret}\nSend it in the header Authorization: Bearer …");

    public static readonly LocalText NoTokens = new("No hay claves.", "Não há chaves.", "There are no tokens.");

    public static readonly LocalText Holds = new("vale hasta el {day}", "vale até {day}", "holds until {day}");

    public static readonly LocalText Expired = new("venció el {day}", "venceu em {day}", "expired on {day}");

    public static readonly LocalText Revoked = new("revocada", "revogada", "revoked");

    public static readonly LocalText IsRevoked = new("La clave {id} ya no vale.", "A chave {id} já não vale.", "The token {id} no longer holds.");

    public static readonly ProblemKind AlreadyExpired = new("TOKEN-01",
        new("El día {day} ya pasó.", "O dia {day} já passou.", "The day {day} is over."),
        new("Indique con --expires un día que esté por venir.", "Indique com --expires um dia que esteja por vir.", "Name a day that is still to come with --expires."));

    public static readonly ProblemKind TokenUnknown = new("TOKEN-02",
        new("No hay ninguna clave vigente con el nombre {id}.", "Não há nenhuma chave vigente com o nome {id}.", "There is no token {id} that could be revoked."),
        new("Vea los nombres con: telar token list", "Veja os nomes com: telar token list", "See the names with: telar token list"));
}

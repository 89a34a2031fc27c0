using Telar.Core.Shared;

namespace Telar.Core.Indicators;

/// What can go wrong with reading a public API.
public static class FetchProblems
{
    public static readonly ProblemKind NoAnswer = new("FETCH-01",
        new("El servidor no respondió tras {tries} intentos ({why}).", "O servidor não respondeu após {tries} tentativas ({why}).", "The server did not answer after {tries} tries ({why})."),
        new("Repita más tarde; nada se cambió.", "Repita mais tarde; nada foi alterado.", "Try again later; nothing was changed."));

    public static readonly ProblemKind NotAReply = new("FETCH-02",
        new("Lo que respondió el servidor no son datos del Banco Mundial: {found}", "O que o servidor respondeu não são dados do Banco Mundial: {found}", "What the server answered is not World Bank data: {found}"),
        new("Revise el código del indicador y la dirección de --base-url.", "Verifique o código do indicador e o endereço de --base-url.", "Look at the indicator code and the address of --base-url."));

    public static readonly ProblemKind PagesDoNotAdd = new("FETCH-03",
        new("Las páginas no cuadran: página {page} de {pages}, {records} registros de {total}.", "As páginas não conferem: página {page} de {pages}, {records} registros de {total}.", "The pages do not add up: page {page} of {pages}, {records} records of {total}."),
        new("Repita más tarde: puede que el publicador estuviera actualizando; nada se cambió.", "Repita mais tarde: talvez quem publica estivesse atualizando os dados; nada foi alterado.", "Try again later: the publisher may have been updating; nothing was changed."));

    public static readonly ProblemKind TooSlow = new("FETCH-04",
        new("La descarga pasó de {time} en total.", "A descarga passou de {time} no total.", "The download took more than {time} in all."),
        new("Repita más tarde, o pida menos años con --from y --to.", "Repita mais tarde, ou peça menos anos com --from e --to.", "Try again later, or ask for fewer years with --from and --to."));
}

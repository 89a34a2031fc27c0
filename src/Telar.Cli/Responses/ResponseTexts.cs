using Telar.Cli.Shared;
using Telar.Core.Shared;

namespace Telar.Cli.Responses;

/// What the commands on responses say.
internal static class ResponseTexts
{
    public static readonly LocalText Written = new("Escrito en {file}.", "Escrito em {file}.", "Written to {file}.");

    public static readonly CountedText Counted = new(new("{n} respuesta", "{n} resposta", "{n} response"), new("{n} respuestas", "{n} respostas", "{n} responses"));

    public static readonly CountedText Exported = new(
        new("{n} respuesta escrita en", "{n} resposta escrita em", "{n} response written to"), new("{n} respuestas escritas en", "{n} respostas escritas em", "{n} responses written to"));

    public static readonly CountedText Cut = new(
        new(
            "{n} texto era más largo que una celda y quedó cortado; en CSV está entero.",
            "{n} texto era mais longo que uma célula e ficou cortado; em CSV está inteiro.",
            "{n} text was longer than a cell and is cut; in CSV it is whole."),
        new(
            "{n} textos eran más largos que una celda y quedaron cortados; en CSV están enteros.",
            "{n} textos eram mais longos que uma célula e ficaram cortados; em CSV estão inteiros.",
            "{n} texts were longer than a cell and are cut; in CSV they are whole."));

    public static readonly LocalText Progress = new("{done} de {all}", "{done} de {all}", "{done} of {all}");

    public static readonly LocalText Used = new("{version}: {used}, de {sent} enviadas.", "{version}: {used}, de {sent} enviadas.", "{version}: {used}, of {sent} sent.");

    private static readonly LocalText Demonstration = new(
        "Demostración: nadie de quienes siguen existe.", "Demonstração: nenhum dos que seguem existe.", "Demonstration: none of those below exists.");

    public static readonly LocalText Sum = new("Suma", "Soma", "Sum");

    public static readonly LocalText HowSummed = new(
        "Sumas a tres cifras de quienes respondieron; «–» donde una sola respuesta pesaría tanto que se podría calcular.",
        "Somas a três algarismos de quem respondeu; «–» onde uma só resposta pesaria tanto que se poderia calcular.",
        "Sums to three digits over those who answered; “–” where a single answer would weigh so much that it could be reckoned.");

    public static readonly LocalText Item = new("Pregunta", "Pergunta", "Item");

    public static readonly LocalText Dimension = new("Dimensión", "Dimensão", "Dimension");

    public static readonly LocalText Answered = new("Respondida", "Respondida", "Answered");

    public static readonly LocalText Missing = new("Sin respuesta", "Sem resposta", "Missing");

    public static readonly LocalText Difficulty = new("Dificultad", "Dificuldade", "Difficulty");

    public static readonly LocalText Discrimination = new("Discriminación", "Discriminação", "Discrimination");

    public static readonly LocalText Complete = new("Completas", "Completas", "Complete");

    public static readonly LocalText Alpha = new("Alfa (95 %)", "Alfa (95 %)", "Alpha (95%)");

    public static readonly LocalText Omega = new("Omega", "Ômega", "Omega");

    public static readonly LocalText Adjusted = new("p corregida", "p corrigido", "adjusted p");

    public static readonly LocalText Effect = new("Cambio de R²", "Mudança de R²", "Change of R²");

    public static readonly LocalText Size = new("Tamaño", "Tamanho", "Size");

    public static readonly LocalText Negligible = new("despreciable", "desprezível", "negligible");

    public static readonly LocalText Moderate = new("moderado", "moderado", "moderate");

    public static readonly LocalText Large = new("grande", "grande", "large");

    public static readonly LocalText Compared = new("Se comparan {one} y {other}.", "Comparam-se {one} e {other}.", "{one} and {other} are compared.");

    public static readonly LocalText Total = new("Total", "Total", "Total");

    public static readonly LocalText HowTold = new(
        "Cuentas redondeadas a 5, partes de la fila en %. – : no se dice, porque hablaría de muy pocos.",
        "Contagens arredondadas a 5, partes da linha em %. – : não se diz, porque falaria de muito poucos.",
        "Counts to the nearest 5, shares of the row in %. – : not told, because it would speak of too few.");

    public static readonly LocalText Rescored = new(
        "Puntaje propuesto {scoring}: {all}, {both} con total por los dos.",
        "Pontuação proposta {scoring}: {all}, {both} com total pelas duas.",
        "Proposed scoring {scoring}: {all}, {both} with a total by either.");

    public static readonly LocalText MeanChange = new("Cambio medio del total: {change} puntos.", "Mudança média do total: {change} pontos.", "Mean change of the total: {change} points.");

    public static readonly LocalText OtherLevel = new("Cambiarían de nivel: {n}.", "Mudariam de nível: {n}.", "Would change level: {n}.");

    public static readonly LocalText Change = new("Cambio", "Mudança", "Change");

    public static readonly LocalText Responses = new("Respuestas", "Respostas", "Responses");

    public static readonly LocalText FromLevel = new("Nivel ahora", "Nível agora", "Level now");

    public static readonly LocalText ToLevel = new("Nivel propuesto", "Nível proposto", "Level proposed");

    public static readonly LocalText NothingKept = new(
        "No se guardó nada. Para guardarlo al lado: --write --note \"por qué\".",
        "Nada foi guardado. Para guardar ao lado: --write --note \"por quê\".",
        "Nothing was kept. To keep it beside the old one: --write --note \"why\".");

    /// What stands above figures for people where those who answered were invented; nothing elsewhere.
    public static string Caution(bool isDemonstration, Language language) => isDemonstration ? Demonstration.In(language) + "\n\n" : "";

    public static readonly CountedText Kept = new(
        new(
            "{n} puntaje nuevo guardado al lado de los que había; ninguno de esos cambió.",
            "{n} pontuação nova guardada ao lado das que havia; nenhuma dessas mudou.",
            "{n} new score kept beside those that were there; none of those changed."),
        new(
            "{n} puntajes nuevos guardados al lado de los que había; ninguno de esos cambió.",
            "{n} pontuações novas guardadas ao lado das que havia; nenhuma dessas mudou.",
            "{n} new scores kept beside those that were there; none of those changed."));
}

using Telar.Core.Shared;

namespace Telar.Core.Forms.Expressions;

/// Functions that exist elsewhere and make no sense here, each with what to do instead.
public static class RefusedFunctions
{
    private static readonly LocalText NotDone = new("En la letra {position}: esta función no se usa aquí.", "Na letra {position}: esta função não se usa aqui.", "At letter {position}: this function is not used here.");

    public static readonly ProblemKind Id = new("EXPR-50", Naming("id()"),
        new("Busque el elemento por una condición: nombre[clave = 'valor'].", "Procure o elemento por uma condição: nome[chave = 'valor'].", "Look for the element by a condition: name[key = 'value']."));

    public static readonly ProblemKind Lang = new("EXPR-51", Naming("lang()"),
        new("Escriba cada texto en su columna de lengua: label::Español (es).", "Escreva cada texto na coluna da sua língua: label::Português (pt).", "Write each text in the column of its language: label::English (en)."));

    public static readonly ProblemKind NamespaceUri = new("EXPR-52", Naming("namespace-uri()"),
        new("Use name(): las preguntas de un formulario no llevan espacio de nombres.", "Use name(): as perguntas de um formulário não levam espaço de nomes.", "Use name(): the questions of a form have no namespace."));

    public static readonly ProblemKind Itext = new("EXPR-53", Naming("jr:itext()"),
        new("Escriba cada texto en su columna de lengua: label::Español (es).", "Escreva cada texto na coluna da sua língua: label::Português (pt).", "Write each text in the column of its language: label::English (en)."));

    public static readonly ProblemKind Property = new("EXPR-54", Naming("property()"),
        new("Pregunte el dato: aquí no se lee nada del teléfono ni de quien responde.", "Pergunte o dado: aqui não se lê nada do telefone nem de quem responde.", "Ask for it: nothing is read here from the phone or about who answers."));

    public static readonly ProblemKind ExtractSigned = new("EXPR-55", Naming("extract-signed()"),
        new("Quite la comprobación de la firma, o hágala después con las respuestas exportadas.", "Retire a verificação da assinatura, ou faça-a depois com as respostas exportadas.", "Take the check of the signature out, or do it later with the exported answers."));

    public static readonly ProblemKind ThousandsSeparator = new("EXPR-56", Naming("thousands-sep()"),
        new("Use el número sin separadores, o escríbalo con concat().", "Use o número sem separadores, ou escreva-o com concat().", "Use the number without separators, or write it with concat()."));

    public static readonly ProblemKind Intersects = new("EXPR-57", Naming("intersects()"),
        new("Pida un punto (geopoint): las líneas y las áreas no se preguntan aquí.", "Peça um ponto (geopoint): as linhas e as áreas não se perguntam aqui.", "Ask for a point (geopoint): lines and areas are not asked here."));

    internal static IReadOnlyList<Function> All { get; } =
    [
        new("id(* arg)", Id),
        new("lang(string arg)", Lang),
        new("namespace-uri(node-set arg?)", NamespaceUri),
        new("jr:itext(string id)", Itext),
        new("property(string name)", Property),
        new("extract-signed(string content, string key)", ExtractSigned),
        new("thousands-sep(number arg)", ThousandsSeparator),
        new("intersects(geotrace arg)", Intersects),
    ];

    private static LocalText Naming(string name) => new(
        NotDone.Es.Replace("esta función", $"la función {name}", StringComparison.Ordinal),
        NotDone.Pt.Replace("esta função", $"a função {name}", StringComparison.Ordinal),
        NotDone.En.Replace("this function", $"the function {name}", StringComparison.Ordinal));
}

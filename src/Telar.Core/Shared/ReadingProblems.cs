namespace Telar.Core.Shared;

/// What can be wrong with a text file that people write: its bytes, its letters, its YAML.
public static class ReadingProblems
{
    public static readonly ProblemKind FileMissing = new("READ-01",
        new("El archivo no está.", "O arquivo não está.", "The file is not there."),
        new("Cree el archivo o corrija su nombre.", "Crie o arquivo ou corrija o nome.", "Create the file or correct its name."));

    public static readonly ProblemKind FileTooLong = new("READ-02",
        new("El archivo tiene más de {limit} letras.", "O arquivo tem mais de {limit} letras.", "The file has more than {limit} letters."),
        new("Divídalo en archivos menores.", "Divida-o em arquivos menores.", "Split it into smaller files."));

    public static readonly ProblemKind NotUtf8 = new("READ-03",
        new("El archivo no está en UTF-8.", "O arquivo não está em UTF-8.", "The file is not in UTF-8."),
        new("Guárdelo como UTF-8 sin marca de orden.", "Guarde-o como UTF-8 sem marca de ordem.", "Save it as UTF-8 without a byte order mark."));

    public static readonly ProblemKind Layout = new("READ-04",
        new("La línea contiene un tabulador o un fin de línea de otro sistema.", "A linha contém uma tabulação ou um fim de linha de outro sistema.", "The line holds a tab or the line ending of another system."),
        new("Use espacios, y LF como fin de línea.", "Use espaços, e LF como fim de linha.", "Use spaces, and LF at the end of lines."));

    public static readonly ProblemKind BrokenLetters = new("READ-05",
        new("Hay letras rotas: «{found}».", "Há letras estragadas: «{found}».", "There are broken letters: “{found}”."),
        new("Escriba de nuevo la palabra; el texto pasó por una codificación equivocada.", "Escreva de novo a palavra; o texto passou por uma codificação errada.", "Write the word again; the text went through a wrong encoding."));

    public static readonly ProblemKind NotComposed = new("READ-06",
        new("Hay una letra escrita en dos partes (no es Unicode NFC).", "Há uma letra escrita em duas partes (não é Unicode NFC).", "A letter is written in two parts (not Unicode NFC)."),
        new("Escriba la letra con su acento como un solo carácter.", "Escreva a letra com o acento como um só sinal.", "Write the letter and its accent as one character."));

    public static readonly ProblemKind BrokenYaml = new("YAML-01",
        new("El YAML no se puede leer: {reason}", "Não se consegue ler o YAML: {reason}", "The YAML cannot be read: {reason}"),
        new("Revise la sangría, las comillas y los dos puntos de esta línea.", "Reveja o recuo, as aspas e os dois pontos desta linha.", "Look at the indentation, quotes and colons of this line."));

    public static readonly ProblemKind AliasOrTag = new("YAML-02",
        new("No se admiten anclas, alias ni etiquetas de YAML.", "Não se aceitam âncoras, referências nem etiquetas de YAML.", "Anchors, aliases and tags of YAML are not taken."),
        new("Escriba el valor completo en su lugar; si empieza con &, * o !, póngalo entre comillas.", "Escreva o valor completo no seu lugar; se começa por &, * ou !, ponha-o entre aspas.", "Write the whole value in its place; if it starts with &, * or !, put it between quotes."));

    public static readonly ProblemKind TooDeep = new("YAML-03",
        new("Hay más de {limit} niveles, unos dentro de otros.", "Há mais de {limit} níveis, uns dentro dos outros.", "More than {limit} levels stand inside one another."),
        new("Escriba el archivo con menos niveles.", "Escreva o arquivo com menos níveis.", "Write the file with fewer levels."));

    public static readonly ProblemKind DuplicateKey = new("YAML-04",
        new("La clave «{key}» está dos veces.", "A chave «{key}» está duas vezes.", "The key “{key}” stands twice."),
        new("Deje una sola.", "Deixe uma só.", "Leave only one."));

    public static readonly ProblemKind MissingKey = new("YAML-05",
        new("Falta la clave «{key}».", "Falta a chave «{key}».", "The key “{key}” is missing."),
        new("Escríbala; catalogue/README.md dice qué lleva.", "Escreva-a; catalogue/README.md diz o que leva.", "Write it; catalogue/README.md says what it holds."));

    public static readonly ProblemKind UnknownKey = new("YAML-06",
        new("La clave «{key}» no se conoce aquí.", "A chave «{key}» não é conhecida aqui.", "The key “{key}” is not known here."),
        new("Corrija su nombre, o quítela.", "Corrija o nome, ou retire-a.", "Correct its name, or take it out."));

    public static readonly ProblemKind EmptyValue = new("YAML-07",
        new("«{key}» está vacío.", "«{key}» está vazio.", "“{key}” is empty."),
        new("Escriba un valor, o quite la clave si se puede omitir.", "Escreva um valor, ou retire a chave se puder ser omitida.", "Write a value, or take the key out if it may be left out."));

    public static readonly ProblemKind WrongShape = new("YAML-08",
        new("«{key}» debe ser {expected}.", "«{key}» deve ser {expected}.", "“{key}” must be {expected}."),
        new("Escríbalo en esa forma.", "Escreva-o dessa forma.", "Write it in that form."));

    public static readonly ProblemKind NotOneOf = new("YAML-09",
        new("«{value}» no es un valor de «{key}».", "«{value}» não é um valor de «{key}».", "“{value}” is not a value of “{key}”."),
        new("Use uno de: {words}.", "Use um de: {words}.", "Use one of: {words}."));

    public static readonly ProblemKind OutOfRange = new("YAML-10",
        new("«{key}» es {value}, fuera de {low} a {high}.", "«{key}» é {value}, fora de {low} a {high}.", "“{key}” is {value}, outside of {low} to {high}."),
        new("Corrija el número.", "Corrija o número.", "Correct the number."));

    public static readonly ProblemKind TooLong = new("YAML-11",
        new("«{key}» tiene {length} letras; caben {limit}.", "«{key}» tem {length} letras; cabem {limit}.", "“{key}” has {length} letters; {limit} fit."),
        new("Dígalo más corto.", "Diga-o mais curto.", "Say it shorter."));

    public static readonly ProblemKind NotAText = new("YAML-12",
        new("«{key}» debe llevar es, pt y en.", "«{key}» deve levar es, pt e en.", "“{key}” must hold es, pt and en."),
        new("Escriba las tres lenguas, y nada más que ellas (y same: true).", "Escreva as três línguas, e nada mais do que elas (e same: true).", "Write the three languages, and nothing but them (and same: true)."));

    public static readonly ProblemKind SameInTwoLanguages = new("YAML-13",
        new("«{key}» dice lo mismo en {one} y en {other}.", "«{key}» diz o mesmo em {one} e em {other}.", "“{key}” says the same in {one} and {other}."),
        new("Traduzca el texto, o escriba same: true si de verdad es igual.", "Traduza o texto, ou escreva same: true se for de fato igual.", "Translate the text, or write same: true if it truly is equal."));

    public static readonly ProblemKind SaysSameButDiffers = new("YAML-14",
        new("«{key}» dice same: true, pero las tres lenguas son distintas.", "«{key}» diz same: true, mas as três línguas são diferentes.", "“{key}” says same: true, but the three languages differ."),
        new("Quite same: true.", "Retire same: true.", "Take same: true out."));

    public static readonly ProblemKind HolesDiffer = new("YAML-15",
        new("«{key}» tiene los huecos {es} en es, {pt} en pt y {en} en en.", "«{key}» tem os espaços {es} em es, {pt} em pt e {en} em en.", "“{key}” has the holes {es} in es, {pt} in pt and {en} in en."),
        new("Use los mismos huecos en las tres lenguas.", "Use os mesmos espaços nas três línguas.", "Use the same holes in the three languages."));

    public static readonly ProblemKind OtherLanguage = new("YAML-16",
        new("El texto de {language} parece escrito en otra lengua ({found}).", "O texto de {language} parece escrito noutra língua ({found}).", "The text for {language} seems to be written in another language ({found})."),
        new("Compruebe que cada lengua está en su lugar.", "Confirme que cada língua está no seu lugar.", "Check that each language stands in its place."));

    public static readonly ProblemKind Repeated = new("YAML-17",
        new("«{key}» dice dos veces «{value}».", "«{key}» diz duas vezes «{value}».", "“{key}” says “{value}” twice."),
        new("Deje uno solo.", "Deixe um só.", "Leave only one."));
}

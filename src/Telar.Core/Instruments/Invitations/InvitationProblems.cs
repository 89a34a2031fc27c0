using Telar.Core.Shared;

namespace Telar.Core.Instruments.Invitations;

/// What can be wrong with a list of those who are to be invited, and with inviting them.
public static class InvitationProblems
{
    public static readonly ProblemKind NoKeyColumn = new("INVITE-01",
        new("La lista no tiene la columna «key».", "A lista não tem a coluna «key».", "The list has no column “key”."),
        new("Ponga en la primera línea los nombres de las columnas, y en key una clave propia por organización, como su número de socio.", "Ponha na primeira linha os nomes das colunas, e em key uma chave própria por organização, como o seu número de associado.", "Put the names of the columns into the first line, and under key a key of your own for each organisation, such as its member number."));

    public static readonly ProblemKind ColumnUnknown = new("INVITE-02",
        new("La columna «{column}» no es key, country, language ni una pregunta del cuestionario que se pueda responder antes.", "A coluna «{column}» não é key, country, language nem uma pergunta do questionário que se possa responder antes.", "The column “{column}” is neither key, country, language nor a question of the questionnaire that can be answered beforehand."),
        new("Quítela (nombres y correos se quedan con usted), o corrija el nombre; el más parecido es «{meant}».", "Retire-a (nomes e e-mails ficam consigo), ou corrija o nome; o mais parecido é «{meant}».", "Take it out (names and mail addresses stay with you), or correct the name; the nearest is “{meant}”."));

    public static readonly ProblemKind ColumnTwice = new("INVITE-03",
        new("La columna «{column}» está dos veces.", "A coluna «{column}» está duas vezes.", "The column “{column}” is there twice."),
        new("Deje una.", "Deixe uma.", "Leave one."));

    public static readonly ProblemKind NoKey = new("INVITE-04",
        new("Falta la clave.", "Falta a chave.", "The key is missing."),
        new("Escriba en key con qué clave conoce usted a esta organización, o quite la línea.", "Escreva em key com que chave conhece esta organização, ou retire a linha.", "Write under key by which key you know this organisation, or take the line out."));

    public static readonly ProblemKind KeyTwice = new("INVITE-05",
        new("La misma clave está en la línea {line}.", "A mesma chave está na linha {line}.", "The same key stands in line {line}."),
        new("Deje una línea por organización.", "Deixe uma linha por organização.", "Leave one line for each organisation."));

    public static readonly ProblemKind KeyUnfit = new("INVITE-06",
        new("La clave no empieza con una letra o una cifra, tiene signos que no se ven o pasa de {limit} signos.", "A chave não começa com uma letra ou um algarismo, tem sinais que não se veem ou passa de {limit} sinais.", "The key does not begin with a letter or digit, has signs that cannot be seen, or is longer than {limit}."),
        new("Empiece con una letra o una cifra: lo demás lo ejecutaría una hoja de cálculo.", "Comece com uma letra ou um algarismo: o resto seria executado por uma planilha.", "Begin with a letter or digit: a spreadsheet would run anything else."));

    public static readonly ProblemKind CountryUnknown = new("INVITE-07",
        new("«{found}» no es uno de los 22 países.", "«{found}» não é um dos 22 países.", "“{found}” is none of the 22 countries."),
        new("Escriba tres letras como PRY en la columna country, o dígalo para todas con --country.", "Escreva três letras como PRY na coluna country, ou diga-o para todas com --country.", "Write three letters such as PRY in the column country, or say it for all of them with --country."));

    public static readonly ProblemKind LanguageUnknown = new("INVITE-08",
        new("«{found}» no es una lengua de las páginas.", "«{found}» não é uma língua das páginas.", "“{found}” is no language of the pages."),
        new("Escriba es, pt o en en la columna language, o déjela vacía.", "Escreva es, pt ou en na coluna language, ou deixe-a vazia.", "Write es, pt or en in the column language, or leave it empty."));

    public static readonly ProblemKind Empty = new("INVITE-09",
        new("La lista no tiene a nadie.", "A lista não tem ninguém.", "There is nobody in the list."),
        new("Escriba una línea por organización debajo de los nombres de las columnas.", "Escreva uma linha por organização debaixo dos nomes das colunas.", "Write a line for each organisation below the names of the columns."));

    public static readonly ProblemKind TooMany = new("INVITE-10",
        new("La lista pasa de {limit} líneas.", "A lista passa de {limit} linhas.", "The list is longer than {limit} lines."),
        new("Repártala en varias.", "Reparta-a em várias.", "Divide it into several."));

    public static readonly ProblemKind MoreCells = new("INVITE-11",
        new("La línea tiene más celdas que columnas la lista.", "A linha tem mais células do que a lista tem colunas.", "The line has more cells than the list has columns."),
        new("Revise comas y comillas: un texto con una coma va entre comillas.", "Verifique vírgulas e aspas: um texto com uma vírgula fica entre aspas.", "See commas and quotes: a text with a comma stands between quotes."));

    public static readonly ProblemKind EndsInThePast = new("INVITE-12",
        new("El {day} ya pasó.", "{day} já passou.", "{day} has passed."),
        new("Diga con --expires un último día que venga.", "Diga com --expires um último dia que ainda venha.", "Name a last day that is still to come with --expires."));

    public static readonly ProblemKind InviterUnfit = new("INVITE-13",
        new("El nombre de quien invita está vacío, tiene signos que no se ven o pasa de {limit} letras.", "O nome de quem convida está vazio, tem sinais que não se veem ou passa de {limit} letras.", "The name of the inviter is empty, has signs that cannot be seen, or is longer than {limit} letters."),
        new("Escriba con --from cómo lo conocen a usted quienes reciben el enlace.", "Escreva com --from como o conhecem os que recebem o link.", "Write with --from how those who get the link know you."));

    public static readonly ProblemKind MeanwhileInvited = new("INVITE-14",
        new("Otra orden invitó a la vez a alguien de esta lista.", "Outro comando convidou ao mesmo tempo alguém desta lista.", "Another command invited somebody of this list at the same time."),
        new("No se invitó a nadie más. Repita la orden: dirá quién ya está invitado.", "Ninguém mais foi convidado. Repita o comando: dirá quem já está convidado.", "Nobody else was invited. Repeat the command: it will say who is invited already."));

    public static readonly ProblemKind KeyUnknown = new("INVITE-15",
        new("A esta clave no la invitó {inviter}.", "Esta chave não foi convidada por {inviter}.", "{inviter} has not invited this key."),
        new("Revise la clave, el nombre de --from y la medición de --wave: van como al invitar.", "Verifique a chave, o nome de --from e a medição de --wave: vão como ao convidar.", "See the key, the name after --from and the measurement after --wave: they are as they were when inviting."));

    public static readonly ProblemKind FilesComeLater = new("INVITE-16",
        new("«{column}» pide un archivo, y una lista no lleva archivos.", "«{column}» pede um arquivo, e uma lista não leva arquivos.", "“{column}” wants a file, and a list carries none."),
        new("Quite la columna: quien responde lo adjunta en la página.", "Retire a coluna: quem responde anexa-o na página.", "Take the column out: whoever answers attaches it on the page."));

    public static readonly ProblemKind RegionUnknown = new("INVITE-17",
        new("«{found}» no es el código de una región de {country}.", "«{found}» não é o código de uma região de {country}.", "“{found}” is not the code of a region of {country}."),
        new("Escriba el código, como {example}, o deje la celda vacía.", "Escreva o código, como {example}, ou deixe a célula vazia.", "Write the code, such as {example}, or leave the cell empty."));
}

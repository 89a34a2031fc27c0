using Telar.Core.Shared;

namespace Telar.Core.Instruments.Invitations;

/// What can be wrong with a list of those who are to be invited, and with inviting them.
public static class InvitationProblems
{
    public static readonly ProblemKind NoKeyColumn = new("INVITE-01",
        new("La lista no tiene la columna «key».", "A lista não tem a coluna «key».", "The list has no column “key”."),
        new("Ponga en la primera línea los nombres de las columnas, y en key una clave propia por organización, como su número de asociada.", "Ponha na primeira linha os nomes das colunas, e em key uma chave própria por organização, como o seu número de associada.", "Put the names of the columns into the first line, and under key a key of your own for each organisation, such as its member number."));

    public static readonly ProblemKind ColumnUnknown = new("INVITE-02",
        new("La columna «{column}» no es key, country, language ni una pregunta del cuestionario que se pueda responder de antemano.", "A coluna «{column}» não é key, country, language nem uma pergunta do questionário que se possa responder de antemão.", "The column “{column}” is neither key, country, language nor a question of the questionnaire that can be answered beforehand."),
        new("Quítela (nombres y correos se quedan con usted), o corrija el nombre; el más parecido es «{meant}».", "Retire-a (nomes e e-mails ficam com você), ou corrija o nome; o mais parecido é «{meant}».", "Take it out (names and e-mail addresses stay with you), or correct the name; the nearest is “{meant}”."));

    public static readonly ProblemKind ColumnTwice = new("INVITE-03",
        new("La columna «{column}» está dos veces.", "A coluna «{column}» está duas vezes.", "The column “{column}” is there twice."),
        new("Deje una sola.", "Deixe só uma.", "Keep only one."));

    public static readonly ProblemKind NoKey = new("INVITE-04",
        new("Falta la clave.", "Falta a chave.", "The key is missing."),
        new("Escriba en key la clave con la que usted conoce a esta organización, o quite la línea.", "Escreva em key a chave com que conhece esta organização, ou retire a linha.", "Write under key the key by which you know this organisation, or take the line out."));

    public static readonly ProblemKind KeyTwice = new("INVITE-05",
        new("La misma clave está en la línea {line}.", "A mesma chave está na linha {line}.", "The same key stands in line {line}."),
        new("Deje una línea por organización.", "Deixe uma linha por organização.", "Leave one line for each organisation."));

    public static readonly ProblemKind KeyUnfit = new("INVITE-06",
        new("La clave no empieza con una letra o una cifra, tiene signos que no se ven o pasa de {limit} signos.", "A chave não começa com uma letra ou um algarismo, tem sinais que não se veem ou passa de {limit} sinais.", "The key does not begin with a letter or digit, has characters that cannot be seen, or is longer than {limit} characters."),
        new("Use una clave corta que empiece con una letra o una cifra; si empieza con otro signo, una hoja de cálculo puede tomarla por una fórmula.", "Use uma chave curta que comece com uma letra ou um algarismo; se começa com outro sinal, uma planilha pode tomá-la por uma fórmula.", "Use a short key that begins with a letter or digit; if it begins with anything else, a spreadsheet may take it for a formula."));

    public static readonly ProblemKind CountryUnknown = new("INVITE-07",
        new("«{found}» no es uno de los 22 países.", "«{found}» não é um dos 22 países.", "“{found}” is not one of the 22 countries."),
        new("Escriba tres letras como PRY en la columna country, o dígalo para todas con --country.", "Escreva três letras como PRY na coluna country, ou diga-o para todas com --country.", "Write three letters such as PRY in the column country, or say it for all of them with --country."));

    public static readonly ProblemKind LanguageUnknown = new("INVITE-08",
        new("«{found}» no es una lengua de las páginas.", "«{found}» não é uma língua das páginas.", "“{found}” is not a language of the pages."),
        new("Escriba es, pt o en en la columna language, o déjela vacía.", "Escreva es, pt ou en na coluna language, ou deixe-a vazia.", "Write es, pt or en in the column language, or leave it empty."));

    public static readonly ProblemKind Empty = new("INVITE-09",
        new("En la lista no hay nadie.", "Na lista não há ninguém.", "There is nobody in the list."),
        new("Escriba una línea por organización debajo de los nombres de las columnas.", "Escreva uma linha por organização debaixo dos nomes das colunas.", "Write a line for each organisation below the names of the columns."));

    public static readonly ProblemKind TooMany = new("INVITE-10",
        new("La lista pasa de {limit} líneas.", "A lista passa de {limit} linhas.", "The list is longer than {limit} lines."),
        new("Repártala en varios archivos de hasta {limit} líneas e invite con cada uno; a nadie se le invita dos veces.", "Reparta-a em vários arquivos de até {limit} linhas e convide com cada um; ninguém é convidado duas vezes.", "Divide it into several files of up to {limit} lines and invite with each; nobody is invited twice."));

    public static readonly ProblemKind MoreCells = new("INVITE-11",
        new("La línea tiene más celdas que columnas la lista.", "A linha tem mais células do que a lista tem colunas.", "The line has more cells than the list has columns."),
        new("Revise comas y comillas: un texto con una coma va entre comillas.", "Verifique vírgulas e aspas: um texto com uma vírgula fica entre aspas.", "Check commas and quotation marks: a text with a comma goes between quotation marks."));

    public static readonly ProblemKind EndsInThePast = new("INVITE-12",
        new("El {day} ya pasó.", "O dia {day} já passou.", "{day} has passed."),
        new("Diga con --expires un último día que todavía no haya pasado.", "Diga com --expires um último dia que ainda não tenha passado.", "Name a last day that is still to come with --expires."));

    public static readonly ProblemKind InviterUnfit = new("INVITE-13",
        new("El nombre de quien invita está vacío, tiene signos que no se ven o pasa de {limit} letras.", "O nome de quem convida está vazio, tem sinais que não se veem ou passa de {limit} letras.", "The name of the inviter is empty, has characters that cannot be seen, or is longer than {limit} letters."),
        new("Escriba con --from el nombre con el que lo conocen quienes reciben el enlace.", "Escreva com --from o nome com que o conhece quem recebe o link.", "Write with --from the name by which those who get the link know you."));

    public static readonly ProblemKind MeanwhileInvited = new("INVITE-14",
        new("Otra orden invitó a la vez a alguien de esta lista.", "Outro comando convidou ao mesmo tempo alguém desta lista.", "Another command invited somebody of this list at the same time."),
        new("Esta orden no invitó a nadie. Repítala: dirá quién ya está invitado.", "Este comando não convidou ninguém. Repita-o: dirá quem já está convidado.", "This command invited nobody. Repeat it: it will say who is invited already."));

    public static readonly ProblemKind KeyUnknown = new("INVITE-15",
        new("Esta clave no está entre las que invitó {inviter}.", "Esta chave não está entre as que {inviter} convidou.", "This key is not among those that {inviter} invited."),
        new("Revise la clave, el nombre de --from y la medición de --wave: deben ser los mismos que al invitar.", "Verifique a chave, o nome de --from e a medição de --wave: devem ser os mesmos que ao convidar.", "Check the key, the name after --from and the measurement after --wave: they must be the same as when you invited."));

    public static readonly ProblemKind FilesComeLater = new("INVITE-16",
        new("«{column}» pide un archivo, y una lista no puede llevar archivos.", "«{column}» pede um arquivo, e uma lista não pode levar arquivos.", "“{column}” asks for a file, and a list cannot carry files."),
        new("Quite la columna: quien responde lo adjunta en la página.", "Retire a coluna: quem responde anexa-o na página.", "Take the column out: whoever answers attaches it on the page."));

    public static readonly ProblemKind RegionUnknown = new("INVITE-17",
        new("«{found}» no es el código de una región de {country}.", "«{found}» não é o código de uma região de {country}.", "“{found}” is not the code of a region of {country}."),
        new("Escriba el código, como {example}, o deje la celda vacía.", "Escreva o código, como {example}, ou deixe a célula vazia.", "Write the code, such as {example}, or leave the cell empty."));
}

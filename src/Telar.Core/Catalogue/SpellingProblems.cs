using Telar.Core.Shared;

namespace Telar.Core.Catalogue;

/// What the spelling dictionaries say of the texts.
public static class SpellingProblems
{
    public static readonly ProblemKind UnknownWord = new("SPELL-01",
        new("El diccionario de {language} no conoce «{word}».", "O dicionário de {language} não conhece «{word}».", "The dictionary for {language} does not know “{word}”."),
        new("Corrija la palabra; si está bien escrita, añádala a words/{language}.txt.", "Corrija a palavra; se está bem escrita, acrescente-a a words/{language}.txt.", "Correct the word; if it is written well, add it to words/{language}.txt."));

    public static readonly ProblemKind DictionaryMissing = new("SPELL-02",
        new("No se puede revisar la ortografía: falta {missing}.", "Não se pode verificar a ortografia: falta {missing}.", "Spelling cannot be checked: {missing} is missing."),
        new("Instálelo con: apt-get install {packages}", "Instale-o com: apt-get install {packages}", "Install it with: apt-get install {packages}"));

    public static readonly ProblemKind ListNotSorted = new("SPELL-03",
        new("«{word}» no está en su lugar, o está dos veces.", "«{word}» não está no seu lugar, ou está duas vezes.", "“{word}” is not in its place, or stands twice."),
        new("Una palabra por línea, ordenadas por código Unicode, cada una una vez.", "Uma palavra por linha, por ordem de código Unicode, cada uma uma vez.", "One word a line, sorted by Unicode code, each once."));

    public static readonly ProblemKind WordNotNeeded = new("SPELL-04",
        new("Ningún texto usa «{word}», o el diccionario ya la conoce.", "Nenhum texto usa «{word}», ou o dicionário já a conhece.", "No text uses “{word}”, or the dictionary knows it already."),
        new("Quítela de la lista.", "Retire-a da lista.", "Take it out of the list."));
}

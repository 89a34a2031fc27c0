using Telar.Core.Shared;

namespace Telar.Core.Catalogue;

/// What can be wrong with the content of the catalogue, beyond the letters and the YAML of its files.
public static class CatalogueProblems
{
    public static readonly ProblemKind DeadReference = new("CAT-01",
        new("No hay {kind} con el código «{code}».", "Não há {kind} com o código «{code}».", "There is no {kind} with the code “{code}”."),
        new("Corrija el código, o escriba lo que falta.", "Corrija o código, ou escreva o que falta.", "Correct the code, or write what is missing."));

    public static readonly ProblemKind DuplicateCode = new("CAT-02",
        new("El código «{code}» ya se usa en {file}, línea {line}.", "O código «{code}» já se usa em {file}, linha {line}.", "The code “{code}” is already used in {file}, line {line}."),
        new("Dé otro código a uno de los dos; los códigos publicados no cambian.", "Dê outro código a um dos dois; os códigos publicados não mudam.", "Give one of the two another code; published codes do not change."));

    public static readonly ProblemKind CodeFormat = new("CAT-03",
        new("«{code}» no tiene la forma de un código de {kind}: {form}.", "«{code}» não tem a forma de um código de {kind}: {form}.", "“{code}” has not the form of a code of {kind}: {form}."),
        new("Escríbalo en esa forma.", "Escreva-o nessa forma.", "Write it in that form."));

    public static readonly ProblemKind NotItsFile = new("CAT-04",
        new("«{value}» no coincide con el nombre del archivo o de su carpeta: «{name}».", "«{value}» não coincide com o nome do arquivo ou da sua pasta: «{name}».", "“{value}” is not the name of the file or of its folder: “{name}”."),
        new("Cambie uno de los dos.", "Mude um dos dois.", "Change one of the two."));

    public static readonly ProblemKind WrongCount = new("CAT-05",
        new("{what}: hay {found}; deben ser {expected}.", "{what}: há {found}; devem ser {expected}.", "{what}: {found} found; there must be {expected}."),
        new("Añada lo que falta o quite lo que sobra.", "Acrescente o que falta ou retire o que sobra.", "Add what is missing or take out what is too much."));

    public static readonly ProblemKind StrayFile = new("CAT-06",
        new("El catálogo no conoce este archivo.", "O catálogo não conhece este arquivo.", "The catalogue does not know this file."),
        new("Llévelo a su carpeta, corrija su nombre o quítelo.", "Leve-o para a sua pasta, corrija o nome ou retire-o.", "Move it to its folder, correct its name or take it out."));

    public static readonly ProblemKind NotADate = new("CAT-07",
        new("«{value}» no es una fecha.", "«{value}» não é uma data.", "“{value}” is not a date."),
        new("Escriba 2025, 2025-12 o 2025-12-01.", "Escreva 2025, 2025-12 ou 2025-12-01.", "Write 2025, 2025-12 or 2025-12-01."));

    public static readonly ProblemKind NotAnAddress = new("CAT-08",
        new("«{value}» no es una dirección completa.", "«{value}» não é um endereço completo.", "“{value}” is not a complete address."),
        new("Empiece con https:// o use address_text si solo se conoce en parte.", "Comece com https:// ou use address_text se só se conhece em parte.", "Start with https:// or use address_text where only a part is known."));

    public static readonly ProblemKind SectionsDiffer = new("CAT-09",
        new("Las secciones son {found}; deben ser {expected}.", "As partes são {found}; devem ser {expected}.", "The sections are {found}; they must be {expected}."),
        new("Escriba esas secciones en ese orden, cada una con texto.", "Escreva essas partes nessa ordem, cada uma com texto.", "Write those sections in that order, each with text."));

    public static readonly ProblemKind PageLength = new("CAT-10",
        new("La página tiene {words} palabras; deben ser de {low} a {high}.", "A página tem {words} palavras; devem ser de {low} a {high}.", "The page has {words} words; there must be {low} to {high}."),
        new("Acorte o complete el texto.", "Encurte ou complete o texto.", "Shorten or complete the text."));

    public static readonly ProblemKind ReuseForbidden = new("CAT-11",
        new("La licencia de «{source}» ({reuse}) no permite publicar sus datos.", "A licença de «{source}» ({reuse}) não permite publicar os seus dados.", "The licence of “{source}” ({reuse}) does not allow its data to be published."),
        new("Use una serie de una fuente con reuse: public_domain o attribution.", "Use uma série de uma fonte com reuse: public_domain ou attribution.", "Use a series of a source with reuse: public_domain or attribution."));

    public static readonly ProblemKind ScaleOrder = new("CAT-12",
        new("La escala va de {low} a {high}: el principio debe ser menor que el final.", "A escala vai de {low} a {high}: o princípio deve ser menor do que o fim.", "The scale goes from {low} to {high}: its start must be below its end."),
        new("Escriba los dos límites en orden, o none donde no hay.", "Escreva os dois limites em ordem, ou none onde não há.", "Write both bounds in order, or none where there is none."));

    public static readonly ProblemKind LimitOrder = new("CAT-13",
        new("Los límites de «{measure}» no crecen de micro a mediana.", "Os limites de «{measure}» não crescem de micro a média.", "The limits of “{measure}” do not grow from micro to medium."),
        new("Corrija los límites según la fuente.", "Corrija os limites segundo a fonte.", "Correct the limits from the source."));

    public static readonly ProblemKind RuleShape = new("CAT-14",
        new("La regla «{code}» no se puede calcular como dice: {reason}.", "A regra «{code}» não se pode calcular como diz: {reason}.", "The rule “{code}” cannot be computed as it says: {reason}."),
        new("Complete la regla, o escriba computable: no con la razón.", "Complete a regra, ou escreva computable: no com a razão.", "Complete the rule, or write computable: no with the reason."));

    public static readonly ProblemKind GapInClasses = new("CAT-15",
        new("Las clases comunes no siguen una a otra: {size} empieza en {from}.", "As classes comuns não se seguem: {size} começa em {from}.", "The common classes do not follow one another: {size} starts at {from}."),
        new("Cada clase empieza donde termina la anterior, más uno.", "Cada classe começa onde termina a anterior, mais um.", "Each class starts where the one before ends, plus one."));

    public static readonly ProblemKind Elsewhere = new("CAT-16",
        new("«{code}» no pertenece a «{parent}».", "«{code}» não pertence a «{parent}».", "“{code}” does not belong to “{parent}”."),
        new("Corrija uno de los dos códigos.", "Corrija um dos dois códigos.", "Correct one of the two codes."));

    public static readonly ProblemKind NowhereAtAll = new("CAT-17",
        new("La práctica no dice dónde: faltan countries y reach.", "A prática não diz onde: faltam countries e reach.", "The practice does not say where: countries and reach are missing."),
        new("Escriba los países, o reach: regional o global.", "Escreva os países, ou reach: regional ou global.", "Write the countries, or reach: regional or global."));

    public static readonly ProblemKind CsvHeader = new("CAT-18",
        new("El encabezado es {found}; debe ser {expected}.", "O cabeçalho é {found}; deve ser {expected}.", "The header is {found}; it must be {expected}."),
        new("Escriba esas columnas en ese orden.", "Escreva essas colunas por essa ordem.", "Write those columns in that order."));

    public static readonly ProblemKind CsvCells = new("CAT-19",
        new("La fila tiene {found} celdas; deben ser {expected}.", "A linha tem {found} células; devem ser {expected}.", "The row has {found} cells; there must be {expected}."),
        new("Ponga entre comillas las celdas que llevan comas.", "Ponha entre aspas as células que levam vírgulas.", "Put cells that hold commas between quotes."));

    public static readonly ProblemKind CsvEmptyCell = new("CAT-20",
        new("La celda está vacía.", "A célula está vazia.", "The cell is empty."),
        new("Escriba un valor.", "Escreva um valor.", "Write a value."));

    public static readonly ProblemKind HoleNotFilled = new("CAT-21",
        new("«{key}» lleva huecos que nadie llena: {holes}.", "«{key}» tem espaços que ninguém preenche: {holes}.", "“{key}” has holes that nobody fills: {holes}."),
        new("Use solo estos huecos: {allowed}.", "Use só estes espaços: {allowed}.", "Use only these holes: {allowed}."));

    public static readonly ProblemKind LateStart = new("CAT-22",
        new("Termina ({ends}) antes de empezar ({starts}).", "Termina ({ends}) antes de começar ({starts}).", "It ends ({ends}) before it starts ({starts})."),
        new("Corrija una de las dos fechas.", "Corrija uma das duas datas.", "Correct one of the two dates."));
}

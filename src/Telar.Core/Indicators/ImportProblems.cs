using Telar.Core.Shared;

namespace Telar.Core.Indicators;

/// What can be wrong with what a file of observations says. The file itself (bytes, archive, letters): FileProblems.
public static class ImportProblems
{
    public static readonly ProblemKind ColumnMissing = new("IMPORT-01",
        new("Falta la columna «{column}».", "Falta a coluna «{column}».", "The column “{column}” is missing."),
        new("Añada la columna o indique el formato con --format.", "Acrescente a coluna ou indique o formato com --format.", "Add the column, or name the format with --format."));

    public static readonly ProblemKind StatusUnknown = new("IMPORT-02",
        new("El estado «{value}» no se conoce.", "O estado «{value}» não é conhecido.", "The status “{value}” is not known."),
        new("Use measured, estimated, modelled, projected o break, o deje la celda vacía.", "Use measured, estimated, modelled, projected ou break, ou deixe a célula vazia.", "Use measured, estimated, modelled, projected or break, or leave the cell empty."));

    public static readonly ProblemKind PeriodUnreadable = new("IMPORT-03",
        new("El período «{value}» no se puede leer.", "O período «{value}» não pode ser lido.", "The period “{value}” cannot be read."),
        new("Escríbalo como 2021, 2021-Q3, 2021-S1 o 2021-05.", "Escreva-o como 2021, 2021-Q3, 2021-S1 ou 2021-05.", "Write it as 2021, 2021-Q3, 2021-S1 or 2021-05."));

    public static readonly ProblemKind NumberUnreadable = new("IMPORT-04",
        new("«{value}» no es un número que se pueda guardar.", "«{value}» não é um número que se possa guardar.", "“{value}” is not a number that can be kept."),
        new("Use solo cifras con su marca decimal, sin separador de miles ni signos de porcentaje; deje la celda vacía si no hay dato.", "Use só algarismos com a sua marca decimal, sem separador de milhares nem sinais de percentagem; deixe a célula vazia se não há dado.", "Use only digits with their decimal mark, no thousands separator and no percent sign; leave the cell empty where there is no figure."));

    public static readonly ProblemKind SeriesMissing = new("IMPORT-05",
        new("La fila no dice de qué serie es.", "A linha não diz de que série é.", "The row does not say which series it belongs to."),
        new("Escriba el código de la serie.", "Escreva o código da série.", "Write the code of the series."));

    public static readonly ProblemKind TwoValues = new("IMPORT-06",
        new("La serie {series} trae dos valores distintos para {place} en {period}: {first} y {second}.", "A série {series} traz dois valores diferentes para {place} em {period}: {first} e {second}.", "Series {series} gives two different values for {place} in {period}: {first} and {second}."),
        new("Deje uno solo; si son de grupos distintos (sexo, edad, sector), ponga el grupo en el código de la serie.", "Deixe apenas um; se são de grupos diferentes (sexo, idade, setor), ponha o grupo no código da série.", "Leave only one; if they are of different groups (sex, age, sector), put the group into the code of the series."));

    public static readonly ProblemKind FormatUnknown = new("IMPORT-07",
        new("No se reconoce el formato del archivo; empieza con: {found}", "O formato do arquivo não é reconhecido; começa com: {found}", "The format of the file is not recognised; it starts with: {found}"),
        new("Indíquelo con --format ({formats}), o páselo a una tabla con las columnas series, place, period y value: docs/guides/examples/own-table.csv es una.", "Indique-o com --format ({formats}), ou transforme-o numa tabela com as colunas series, place, period e value: docs/guides/examples/own-table.csv é uma.", "Name it with --format ({formats}), or turn it into a table with the columns series, place, period and value: docs/guides/examples/own-table.csv is one."));

    public static readonly ProblemKind SourceUnknown = new("IMPORT-08",
        new("La fuente «{source}» no está en el catálogo.", "A fonte «{source}» não está no catálogo.", "The source “{source}” is not in the catalogue."),
        new("Añádala a catalogue/sources o use una de las que hay; parecidas: {near}.", "Acrescente-a a catalogue/sources ou use uma das que existem; parecidas: {near}.", "Add it to catalogue/sources, or use one that is there; similar: {near}."));

    public static readonly ProblemKind NothingOfOurs = new("IMPORT-09",
        new("El archivo no trae ningún dato de los 22 países. Datos de otros lugares: {figures} ({places}).", "O arquivo não traz nenhum dado dos 22 países. Dados de outros lugares: {figures} ({places}).", "The file has no figure about the 22 countries. Figures about other places: {figures} ({places})."),
        new("Revise que el país venga con código ISO de tres o dos letras, o con el número de la ONU en tres cifras.", "Verifique se o país vem com código ISO de três ou duas letras, ou com o número da ONU em três algarismos.", "See that the country is written as an ISO code of three or two letters, or as the UN number in three digits."));

    public static readonly ProblemKind DecimalComma = new("IMPORT-11",
        new("«{value}» lleva coma decimal.", "«{value}» leva vírgula decimal.", "“{value}” has a decimal comma."),
        new("Si en este archivo la coma separa los decimales, repita con --decimal comma.", "Se neste arquivo a vírgula separa as casas decimais, repita com --decimal comma.", "If the comma marks decimals in this file, run it again with --decimal comma."));

    public static readonly ProblemKind SourceNotSaid = new("IMPORT-12",
        new("El archivo no dice de qué fuente del catálogo es.", "O arquivo não diz de que fonte do catálogo é.", "The file does not say which source of the catalogue it comes from."),
        new("Indíquela con --source; hay: {near}.", "Indique-a com --source; há: {near}.", "Name it with --source; there are: {near}."));

    public static readonly ProblemKind ActionUnknown = new("IMPORT-13",
        new("La acción «{action}» de SDMX no se conoce.", "A ação «{action}» de SDMX não é conhecida.", "The SDMX action “{action}” is not known."),
        new("Se leen I (información), A (añadir), M (unir), R (reemplazar) y D (retirar).", "Leem-se I (informação), A (acrescentar), M (unir), R (substituir) e D (retirar).", "Read are I (information), A (append), M (merge), R (replace) and D (delete)."));

    public static readonly ProblemKind ActionTooWide = new("IMPORT-14",
        new("La fila retira más de un dato a la vez, o solo una nota: eso no se hace.", "A linha retira mais do que um dado de uma vez, ou só uma nota: isso não se faz.", "The row withdraws more than one figure at a time, or only a note: that is not done."),
        new("Escriba una fila D por dato, con todas sus dimensiones y el período.", "Escreva uma linha D por dado, com todas as suas dimensões e o período.", "Write one D row a figure, with all its dimensions and the period."));

    public static readonly ProblemKind DimensionsUntold = new("IMPORT-15",
        new("El orden de las columnas no deja ver cuáles son dimensiones.", "A ordem das colunas não deixa ver quais são dimensões.", "The order of the columns does not show which are dimensions."),
        new("Ponga las dimensiones antes de OBS_VALUE y los atributos después.", "Ponha as dimensões antes de OBS_VALUE e os atributos depois.", "Put the dimensions before OBS_VALUE and the attributes after it."));

    public static readonly ProblemKind UnitChanges = new("IMPORT-16",
        new("La serie {series} cambia de unidad dentro del archivo: {first} y {second}.", "A série {series} muda de unidade dentro do arquivo: {first} e {second}.", "Series {series} changes its unit within the file: {first} and {second}."),
        new("Separe las unidades en series distintas.", "Separe as unidades em séries diferentes.", "Split the units into different series."));

    public static readonly ProblemKind SeriesUnreadable = new("IMPORT-17",
        new("El código de serie «{value}» tiene más de {limit} letras o signos que no se ven.", "O código de série «{value}» tem mais de {limit} letras ou sinais que não se veem.", "The series code “{value}” has more than {limit} letters, or signs that cannot be seen."),
        new("Use un código corto, en una línea.", "Use um código curto, numa linha.", "Use a short code, on one line."));

    public static readonly ProblemKind NoteTooLong = new("IMPORT-18",
        new("La nota tiene más de {limit} letras.", "A nota tem mais de {limit} letras.", "The note has more than {limit} letters."),
        new("Dígalo más corto, o enlace el documento.", "Diga isso de forma mais curta, ou ponha o link do documento.", "Say it shorter, or link the document."));

    public static readonly ProblemKind SourceDiffers = new("IMPORT-19",
        new("La fila dice que su fuente es «{found}», no «{source}».", "A linha diz que a sua fonte é «{found}», não «{source}».", "The row says that its source is “{found}”, not “{source}”."),
        new("Importe un archivo por fuente.", "Importe um arquivo por fonte.", "Import one file a source."));

    public static readonly ProblemKind JsonShape = new("IMPORT-20",
        new("El JSON no tiene la forma esperada: {expected}.", "O JSON não tem a forma esperada: {expected}.", "The JSON does not have the expected shape: {expected}."),
        new("Vuelva a descargarlo del publicador, sin cambiarlo.", "Baixe-o de novo de quem o publica, sem alterá-lo.", "Download it again from the publisher, unchanged."));

    public static readonly ProblemKind PublisherMessage = new("IMPORT-21",
        new("En lugar de datos, el publicador respondió: {message}", "Em vez de dados, quem publica respondeu: {message}", "Instead of data, the publisher answered: {message}"),
        new("Revise el código de la serie y los años pedidos.", "Verifique o código da série e os anos pedidos.", "Look at the series code and the years that were asked for."));

    public static readonly ProblemKind NotOneDataset = new("IMPORT-22",
        new("Es un JSON-stat de clase «{class}», no un conjunto de datos.", "É um JSON-stat da classe «{class}», não um conjunto de dados.", "It is JSON-stat of class “{class}”, not a dataset."),
        new("Descargue cada conjunto de datos por separado (class: dataset) y vuelva a intentarlo.", "Baixe cada conjunto de dados em separado (class: dataset) e tente de novo.", "Download each dataset by itself (class: dataset) and try again."));

    public static readonly ProblemKind TooMuchForOneFile = new("IMPORT-23",
        new("El archivo trae más de {limit} {what}.", "O arquivo traz mais de {limit} {what}.", "The file has more than {limit} {what}."),
        new("Divídalo en archivos menores.", "Divida-o em arquivos menores.", "Split it into smaller files."));

    public static readonly ProblemKind OtherFormat = new("IMPORT-24",
        new("El archivo es {format}, que Telar no lee.", "O arquivo é {format}, que o Telar não lê.", "The file is {format}, which Telar does not read."),
        new("Pida los mismos datos como CSV, SDMX-CSV, JSON-stat o XLSX.", "Peça os mesmos dados como CSV, SDMX-CSV, JSON-stat ou XLSX.", "Ask for the same data as CSV, SDMX-CSV, JSON-stat or XLSX."));

    public static readonly ProblemKind EditionUnknown = new("IMPORT-25",
        new("El archivo es la edición «{title}» de {published}, que el catálogo no tiene.", "O arquivo é a edição «{title}» de {published}, que o catálogo não tem.", "The file is the edition “{title}” of {published}, which the catalogue does not have."),
        new("Descríbala en catalogue/sources/data.yml (docs/guides/agregar-el-archivo-de-un-pais.md, paso 1). Con --source puede indicar otra edición, y los datos quedan como de ella; hay: {near}.", "Descreva-a em catalogue/sources/data.yml (docs/guides/add-a-countrys-file.md, passo 1). Com --source pode indicar outra edição, e os dados ficam como dela; há: {near}.", "Describe it in catalogue/sources/data.yml (docs/guides/add-a-countrys-file.md, step 1). With --source you can name another edition, and the figures are kept as that one's; there are: {near}."));

    public static readonly ProblemKind SdmxColumnMissing = new("IMPORT-26",
        new("El SDMX-CSV no tiene la columna «{column}».", "O SDMX-CSV não tem a coluna «{column}».", "The SDMX-CSV has no column “{column}”."),
        new("Hacen falta un país (REF_AREA, COUNTRY o GEO), un período (TIME_PERIOD) y un valor (OBS_VALUE): pida el flujo de datos con esas dimensiones.", "São precisos um país (REF_AREA, COUNTRY ou GEO), um período (TIME_PERIOD) e um valor (OBS_VALUE): peça o fluxo de dados com essas dimensões.", "A country (REF_AREA, COUNTRY or GEO), a period (TIME_PERIOD) and a value (OBS_VALUE) are needed: ask for the dataflow with those dimensions."));
}

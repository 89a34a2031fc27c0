using System.Collections.Frozen;
using Telar.Core.Shared;

namespace Telar.Cli.Shared;

/// What --help says of each command, argument and option, beside the English that stands in the code. {} stands for what a sentence ends with.
public static class HelpTexts
{
    public static readonly IReadOnlyList<LocalText> All =
    [
        new("Telar: observatorio y caja de herramientas para las mipymes de los 22 países iberoamericanos. El script ./telar sabe dos órdenes más: ./telar test hace todas las pruebas, ./telar bench mide.", "Telar: observatório e caixa de ferramentas para as pequenas empresas dos 22 países ibero-americanos. O script ./telar sabe mais dois comandos: ./telar test faz todos os testes, ./telar bench mede.", "Telar: observatory and toolkit for the small firms of 22 Ibero-American countries. The script ./telar knows two more commands: ./telar test runs every test, ./telar bench measures."),
        new("Idioma de lo que se escribe: es, pt o en. Por defecto, el del sistema.", "Idioma do que se escreve: es, pt ou en. Por padrão, o do sistema.", "Language of the output: es, pt or en. Default: the system's."),
        new("Escribe JSON para programas en lugar de frases para personas.", "Escreve JSON para programas em vez de frases para pessoas.", "Print JSON for programs instead of sentences for people."),
        new("Carpeta de los datos; se crea si no está. Por defecto: .telar", "Pasta dos dados; cria-se se não está. Por padrão: .telar", "Folder that holds the data; created if absent. Default: .telar"),
        new("PostgreSQL que se usa en lugar de la base incluida: postgres://usuario@servidor/nombre", "PostgreSQL que se usa em vez da base incluída: postgres://usuário@servidor/nome", "PostgreSQL to use instead of the embedded database: postgres://user@host/name"),
        new("Muestra esta ayuda.", "Mostra esta ajuda.", "Show this help."),
        new("Muestra la versión.", "Mostra a versão.", "Show the version."),

        new("Abre el sitio; la primera vez crea la base de datos y carga los datos iniciales.", "Abre o site; na primeira vez cria a base de dados e carrega os dados iniciais.", "Start the site; the first time, it creates the database and loads the starter data."),
        new("Puerto en que atiende. Por defecto: 5080, o el siguiente libre.", "Porta em que atende. Por padrão: 5080, ou a seguinte livre.", "Port to listen on. Default: 5080, or the next free one."),
        new("Dirección en que atiende. Por defecto, solo este equipo; 0.0.0.0 para todos.", "Endereço em que atende. Por padrão, só este computador; 0.0.0.0 para todos.", "Address to listen on. Default: this machine only; 0.0.0.0 for all."),
        new("Dirección pública del sitio, para los enlaces completos; TELAR_URL hace lo mismo.", "Endereço público do site, para os links completos; TELAR_URL faz o mesmo.", "Public address of this site, used in absolute links; TELAR_URL does the same."),
        new("Dirección de un proxy que está delante y en cuyas cabeceras X-Forwarded-For y X-Forwarded-Proto se confía; se puede repetir. Por defecto, ninguno.", "Endereço de um proxy que está à frente e em cujos cabeçalhos X-Forwarded-For e X-Forwarded-Proto se confia; pode repetir-se. Por padrão, nenhum.", "Address of a proxy in front of this server whose X-Forwarded-For and X-Forwarded-Proto headers are trusted; may be repeated. Default: none."),
        new("Da /metrics a todos. Por defecto, solo a este equipo.", "Dá /metrics a todos. Por padrão, só a este computador.", "Serve /metrics to everyone. Default: only to this machine."),
        new("Peticiones por minuto que una dirección puede hacer a la API; 0: sin límite.", "Pedidos por minuto que um endereço pode fazer à API; 0: sem limite.", "Requests per minute that one address may send to the API; 0 means no limit."),

        new("Importa archivos de cifras: todas las series de los 22 países; cada archivo entra entero o no entra.", "Importa arquivos de números: todas as séries dos 22 países; cada arquivo entra inteiro ou não entra.", "Import files of figures: every series about the 22 countries; each file goes in whole or not at all."),
        new("Archivos que se importan: CSV, JSON o XLSX, tal cual, en .gz o en .zip.", "Arquivos que se importam: CSV, JSON ou XLSX, tal como estão, em .gz ou em .zip.", "Files to import: CSV, JSON or XLSX, plain or packed in .gz or .zip."),
        new("Código de la fuente en el catálogo. Por defecto, la edición que nombra el archivo.", "Código da fonte no catálogo. Por padrão, a edição que o arquivo nomeia.", "Code of the source in the catalogue. Default: the edition named in the file."),
        new("Formato del archivo. Por defecto, se reconoce.", "Formato do arquivo. Por padrão, reconhece-se.", "Format of the file. Default: it is recognised."),
        new("Hoja de un libro de cálculo. Por defecto, la primera que se reconoce.", "Aba de uma planilha. Por padrão, a primeira que se reconhece.", "Sheet of a workbook. Default: the first that is recognised."),
        new("Marca de los decimales: point (punto, por defecto) o comma (coma).", "Marca das casas decimais: point (ponto, por padrão) ou comma (vírgula).", "Decimal mark: point (default) or comma."),
        new("Codificación de un archivo de texto: utf-8 (por defecto), utf-16, windows-1252 o iso-8859-1.", "Codificação de um arquivo de texto: utf-8 (por padrão), utf-16, windows-1252 ou iso-8859-1.", "Encoding of a text file: utf-8 (default), utf-16, windows-1252 or iso-8859-1."),
        new("Dice qué cambiaría y no cambia nada.", "Diz o que mudaria e não muda nada.", "Say what would change, and change nothing."),

        new("Trae cifras de la dirección pública de quien las publica.", "Traz números do endereço público de quem os publica.", "Fetch figures from a publisher's public address."),
        new("Trae indicadores de los 22 países de la API v2 del Banco Mundial.", "Traz indicadores dos 22 países da API v2 do Banco Mundial.", "Fetch indicators for the 22 countries from the World Bank's API v2."),
        new("Códigos del Banco Mundial, como IT.NET.USER.ZS.", "Códigos do Banco Mundial, como IT.NET.USER.ZS.", "World Bank indicator codes, such as IT.NET.USER.ZS."),
        new("Código de la fuente en el catálogo. Por defecto, la edición con la fecha que dice la respuesta.", "Código da fonte no catálogo. Por padrão, a edição com a data que a resposta diz.", "Code of the source in the catalogue. Default: the edition dated as the reply says."),
        new("Otra dirección de la API.", "Outro endereço da API.", "Another address for the API."),
        new("Primer año.", "Primeiro ano.", "First year."),
        new("Último año.", "Último ano.", "Last year."),

        new("Escribe las cifras como están guardadas, en CSV o SDMX-CSV.", "Escreve os números como estão guardados, em CSV ou SDMX-CSV.", "Write the figures as they are stored, as CSV or SDMX-CSV."),
        new("Código de un indicador del catálogo, con todas sus series, o de una serie como FUENTE/CÓDIGO. Por defecto, todo.", "Código de um indicador do catálogo, com todas as suas séries, ou de uma série como FONTE/CÓDIGO. Por padrão, tudo.", "Code of an indicator of the catalogue, with all its series, or of one series as SOURCE/CODE. Default: everything."),
        new("Código ISO de tres letras. Por defecto, los 22 países.", "Código ISO de três letras. Por padrão, os 22 países.", "Three-letter ISO code. Default: all 22 countries."),
        new("csv (por defecto) o sdmx-csv.", "csv (por padrão) ou sdmx-csv.", "csv (default) or sdmx-csv."),
        new("Todas las revisiones, también lo que se corrigió o se retiró.", "Todas as revisões, também o que se corrigiu ou se retirou.", "Every revision, including figures that were corrected or withdrawn."),
        new("Archivo que se escribe. Por defecto, la terminal.", "Arquivo que se escreve. Por padrão, o terminal.", "File to write. Default: the terminal."),

        new("Guarda en un solo archivo todo lo que no se puede volver a hacer: cifras con sus revisiones, publicaciones, archivos recibidos.", "Guarda num só arquivo tudo o que não se pode voltar a fazer: números com as suas revisões, publicações, arquivos recebidos.", "Write everything that cannot be made again into one file: observations with their revisions, releases, received files."),
        new("Restaura una copia en una base de datos vacía.", "Restaura uma cópia numa base de dados vazia.", "Restore a backup into an empty database."),
        new("La copia, un archivo zip. Se puede restaurar en cualquiera de las dos bases.", "A cópia, um arquivo zip. Pode restaurar-se em qualquer das duas bases.", "The backup, one zip file. It can be restored into either database."),
        new("Pone la base de datos en la forma que pide esta versión. Las demás órdenes también lo hacen.", "Põe a base de dados na forma que esta versão pede. Os outros comandos também o fazem.", "Update the database to the structure this version needs. Every other command does this too."),

        new("Lee todo el catálogo y dice qué está mal, con archivo y línea.", "Lê todo o catálogo e diz o que está mal, com arquivo e linha.", "Read the whole catalogue and list what is wrong, with file and line."),
        new("Carpeta del catálogo. Por defecto, la de este programa.", "Pasta do catálogo. Por padrão, a deste programa.", "Folder of the catalogue. Default: the one that comes with this program."),
        new("Busca también cada palabra en los diccionarios de ortografía.", "Procura também cada palavra nos dicionários de ortografia.", "Also look up every word in the spelling dictionaries."),
        new("Revisa todas las cifras guardadas y dice qué parece mal. Termina con 1 mientras haya un error sin aceptar.", "Revê todos os números guardados e diz o que parece mal. Termina com 1 enquanto houver um erro por aceitar.", "Check every stored figure for errors and list what looks wrong. Exits with 1 while any error has not been accepted."),
        new("Solo los avisos sobre este indicador o esta serie.", "Só os avisos sobre este indicador ou esta série.", "Only the flags on this indicator or series."),
        new("Acepta un aviso de check data: las cifras quedan, por una razón que otros pueden leer.", "Aceita um aviso de check data: os números ficam, por uma razão que outros podem ler.", "Accept a flag raised by check data: the figures stand, for a reason that others can read."),
        new("El código que ./telar check data muestra delante del aviso.", "O código que ./telar check data mostra antes do aviso.", "The code that ./telar check data shows before the flag."),
        new("Quién lo acepta.", "Quem o aceita.", "Who accepts it."),
        new("Por qué las cifras quedan como están, en una frase.", "Por que os números ficam como estão, numa frase.", "Why the figures stand as they are, in a sentence."),

        new("Calcula un índice, lo publica, lo muestra, lo vuelve a calcular.", "Calcula um índice, publica-o, mostra-o, volta a calculá-lo.", "Compute an index, publish it, show it, compute it again."),
        new("Calcula un índice con una receta y un CSV, y escribe el resultado de cada paso.", "Calcula um índice com uma receita e um CSV, e escreve o resultado de cada passo.", "Compute an index from a recipe and a CSV file, and write the result of every step."),
        new("La receta: cómo se hace el índice (YAML).", "A receita: como se faz o índice (YAML).", "The recipe: how the index is made (YAML)."),
        new("Las cifras, una por fila: unit,indicator,value y, si lo hay, year (CSV).", "Os números, um por linha: unit,indicator,value e, se houver, year (CSV).", "The values, one per row: unit,indicator,value and, if there is one, year (CSV)."),
        new("Carpeta para el resultado de cada paso; se crea si no está.", "Pasta para o resultado de cada passo; cria-se se não está.", "Folder for the results of each step; created if absent."),
        new("Dice si las partes de un índice van juntas: correlaciones, pesos efectivos, lo que falta.", "Diz se as partes de um índice vão juntas: correlações, pesos efetivos, o que falta.", "Check whether the parts of an index belong together: correlations, effective weights, what is missing."),
        new("Mira un archivo de receta con las cifras de --values, en lugar de una publicación.", "Olha um arquivo de receita com os números de --values, em vez de uma publicação.", "Check a recipe file with the figures in --values, instead of a release."),
        new("Código de la publicación. Por defecto, la más reciente.", "Código da publicação. Por padrão, a mais recente.", "Code of the release. Default: the newest."),
        new("Calcula un índice con las cifras del observatorio y lo publica para siempre.", "Calcula um índice com os números do observatório e publica-o para sempre.", "Compute an index from the observatory's figures and publish it for good."),
        new("Código de una receta de catalogue/recipes.", "Código de uma receita de catalogue/recipes.", "Code of a recipe in catalogue/recipes."),
        new("Código de la nueva publicación, como 4t-2026-2. No se vuelve a usar.", "Código da nova publicação, como 4t-2026-2. Não se volta a usar.", "Code of the new release, like 4t-2026-2. It is never used again."),
        new("Quién responde de la publicación.", "Quem responde pela publicação.", "Who is responsible for the release."),
        new("Lo que el lector debe saber de ella.", "O que o leitor deve saber dela.", "What readers should know about it."),
        new("Muestra un índice publicado: lugares con sus rangos, países sin lugar, qué edad tienen sus cifras.", "Mostra um índice publicado: lugares com as suas faixas, países sem lugar, que idade têm os seus números.", "Show a published index: ranks with their ranges, countries without a rank, how old its figures are."),
        new("Vuelve a calcular una publicación con sus propias cifras y su receta, y compara cada número.", "Volta a calcular uma publicação com os seus próprios números e a sua receita, e compara cada número.", "Compute a release again from its own figures and recipe and compare every number."),
        new("Escribe en archivos las cifras, la receta, las puntuaciones y los rangos de una publicación, para que cualquiera la vuelva a calcular.", "Escreve em arquivos os números, a receita, as pontuações e as faixas de uma publicação, para que qualquer pessoa volte a calculá-la.", "Write a release's figures, recipe, scores and ranges to files, so that anyone can compute it again."),
        new("Carpeta para los archivos; se crea si no está.", "Pasta para os arquivos; cria-se se não está.", "Folder for the files; created if absent."),

        new("Revisa cuestionarios escritos como XLSForm, los convierte, los responde, los trae y los saca.", "Revê questionários escritos como XLSForm, converte-os, responde-os, traz e tira-os.", "Check questionnaires written as XLSForms, convert them, fill them in, bring them in and take them out."),
        new("Dice qué está mal en un cuestionario, y qué de él no tiene efecto.", "Diz o que está mal num questionário, e o que dele não tem efeito.", "Say what is wrong with a questionnaire, and what of it has no effect."),
        new("El cuestionario: un libro (XLSX), o una carpeta con el texto de sus hojas.", "O questionário: uma planilha (XLSX), ou uma pasta com o texto das suas abas.", "The questionnaire: a workbook (XLSX), or a folder with the text of its sheets."),
        new("Escribe el XForm de un cuestionario, como lo leen los programas de ODK.", "Escreve o XForm de um questionário, como o leem os programas de ODK.", "Write the XForm of a questionnaire, as the programs of ODK read it."),
        new("Responde un cuestionario con respuestas de un archivo; dice qué se calcula, qué se pregunta, qué está mal y la puntuación.", "Responde a um questionário com respostas de um arquivo; diz o que se calcula, o que se pergunta, o que está mal e a pontuação.", "Fill a questionnaire in with answers from a file; say what is computed, what is asked, what is wrong, and the score."),
        new("Las respuestas: JSON por nombre, o CSV con una fila por respuesta.", "As respostas: JSON por nome, ou CSV com uma linha por resposta.", "The answers: JSON by name, or CSV with a row for each response."),
        new("Momento que el cuestionario toma por ahora, como 2026-11-21T09:00:00-05:00; sin diferencia horaria, en UTC. Por defecto, ahora, según el reloj de esta máquina.", "Momento que o questionário toma por agora, como 2026-11-21T09:00:00-05:00; sem diferença horária, em UTC. Por padrão, agora, pelo relógio desta máquina.", "Moment that the questionnaire takes for now, as 2026-11-21T09:00:00-05:00; without an offset, in UTC. Default: now, by the clock of this machine."),
        new("Guarda un cuestionario como borrador en la base de datos.", "Guarda um questionário como rascunho na base de dados.", "Keep a questionnaire as a draft in the database."),
        new("De quién hablan las respuestas: firm (empresa), organisation (organización), country (país) o buyer (comprador).", "De quem falam as respostas: firm (empresa), organisation (organização), country (país) ou buyer (comprador).", "Whom the answers are about: firm, organisation, country or buyer."),
        new("Quién lo trae.", "Quem o traz.", "Who brings it in."),
        new("Qué hay de nuevo, en una frase.", "O que há de novo, numa frase.", "What is new in it, in a sentence."),
        new("Cuántos minutos toma.", "Quantos minutos leva.", "How many minutes it takes."),
        new("Días después de los cuales se borran las respuestas.", "Dias depois dos quais se apagam as respostas.", "Days after which answers are deleted."),
        new("Escribe un instrumento como libro o como texto.", "Escreve um instrumento como planilha ou como texto.", "Write an instrument as a workbook, or as text."),
        new("Código de un instrumento.", "Código de um instrumento.", "Code of an instrument."),
        new("Libro que se escribe (OUT.xlsx), o carpeta para el texto de sus hojas; se crea si no está.", "Planilha que se escreve (OUT.xlsx), ou pasta para o texto das suas abas; cria-se se não está.", "Workbook to write (OUT.xlsx), or folder for the text of its sheets; created if absent."),

        new("Busca páginas con palabras de cualquiera de los tres idiomas.", "Procura páginas com palavras de qualquer dos três idiomas.", "Find pages by words in any of the three languages."),
        new("Lo que se busca, en español, portugués o inglés; los acentos y las terminaciones no importan.", "O que se procura, em espanhol, português ou inglês; os acentos e as terminações não importam.", "What to look for, in Spanish, Portuguese or English; accents and endings make no difference."),
        new("Solo de esta clase: {}.", "Só desta classe: {}.", "Only this kind: {}."),
        new("Cuántas se muestran, de 1 a {}.", "Quantas se mostram, de 1 a {}.", "How many to show, from 1 to {}."),
        new("Escribe la descripción de la API abierta (OpenAPI 3.1).", "Escreve a descrição da API aberta (OpenAPI 3.1).", "Write the description of the open API (OpenAPI 3.1)."),
        new("Archivo que se escribe. Por defecto, la pantalla.", "Arquivo que se escreve. Por padrão, a tela.", "File to write. Default: the screen."),

        new("Da a programas y personas de su casa acceso por HTTP.", "Dá a programas e pessoas da sua casa acesso por HTTP.", "Give programs and people of your house access over HTTP."),
        new("Crea una clave; su secreto se muestra una sola vez.", "Cria uma chave; o seu segredo mostra-se uma só vez.", "Make a token; its secret is shown once."),
        new("Enumera las claves, sin sus secretos.", "Enumera as chaves, sem os seus segredos.", "List the tokens, without their secrets."),
        new("Quita a una clave su poder, para siempre.", "Tira a uma chave o seu poder, para sempre.", "Take a token's power away, for good."),
        new("analyst: ve y exporta respuestas; editor: además publica instrumentos e invita.", "analyst: vê e exporta respostas; editor: além disso publica instrumentos e convida.", "analyst: sees and exports responses; editor: also publishes instruments and invites."),
        new("Último día en que vale la clave, como 2027-01-31.", "Último dia em que a chave vale, como 2027-01-31.", "Last day on which the token holds, as 2027-01-31."),
        new("Quién o qué usará la clave.", "Quem ou o que usará a chave.", "Who or what will use the token."),
        new("La clave, como la nombra la lista.", "A chave, como a lista a nomeia.", "The token, as the list names it."),

        new("Dónde están quienes respondieron, contado de modo que a nadie se le pueda descubrir.", "Onde estão os que responderam, contado de modo que ninguém possa ser descoberto.", "Where those who answered stand, told so that nobody can be found out."),
        new("Publica una edición nueva de las comparaciones de un instrumento donde respondieron bastantes; el sitio lo hace solo.", "Publica uma nova edição das comparações de um instrumento onde responderam bastantes; o site fá-lo sozinho.", "Publish a new edition of an instrument's benchmarks where enough have answered; the site does it by itself."),
        new("Código del instrumento, como lo nombra su dirección en el sitio.", "Código do instrumento, como o nomeia o seu endereço no site.", "Code of the instrument, as its address on the site names it."),

        new("Distribuciones calculadas de encuestas públicas a empresas.", "Distribuições calculadas de pesquisas públicas com empresas.", "Distributions computed from public surveys of firms."),
        new("Calcula las proporciones de cada encuesta que el catálogo define, a partir de los archivos originales.", "Calcula as proporções de cada pesquisa que o catálogo define, a partir dos arquivos originais.", "Compute the shares of every survey that the catalogue defines, from the raw files."),
        new("Carpeta con los archivos originales de las encuestas, con los nombres que les dan las definiciones del catálogo.", "Pasta com os arquivos originais das pesquisas, com os nomes que lhes dão as definições do catálogo.", "Folder with the raw files of the surveys, named as the catalogue's definitions name them."),
        new("Carpeta de las tablas, una por encuesta; se crea si no está.", "Pasta das tabelas, uma por pesquisa; cria-se se não está.", "Folder for the tables, one for each survey; created if absent."),

        new("Código del instrumento.", "Código do instrumento.", "Code of the instrument."),
        new("Número de la versión. Por defecto, la más nueva.", "Número da versão. Por padrão, a mais nova.", "Number of the version. Default: the newest."),
        new("Quién lo decide.", "Quem decide.", "Who decides it."),
        new("Por qué, en una frase.", "Por quê, numa frase.", "Why, in a sentence."),
        new("Entrega un borrador a quien lo revisa.", "Entrega um rascunho a quem o revê.", "Hand a draft to whoever reviews it."),
        new("Publica una versión revisada: desde entonces recibe respuestas y no cambia nunca.", "Publica uma versão revista: desde então recebe respostas e nunca muda.", "Publish a reviewed version: from now on it takes responses and never changes."),
        new("Ya no recibe respuestas; las que llegaron quedan.", "Já não recebe respostas; as que chegaram ficam.", "Take no more responses; those that came stay."),
        new("Devuelve una versión en revisión a su autor como borrador.", "Devolve uma versão em revisão ao seu autor como rascunho.", "Send a version in review back to its author as a draft."),
        new("Enumera las versiones que guarda la base de datos y qué pasó con cada una.", "Enumera as versões que a base de dados guarda e o que aconteceu com cada uma.", "List the versions that the database holds, and what happened to each."),

        new("Llena una base aparte con empresas que no existen, para ver comparaciones con muchas; cada página lo dice.", "Enche uma base à parte com empresas que não existem, para ver comparações com muitas; cada página o diz.", "Fill a separate database with firms that do not exist, to see benchmarks at scale; every page of it says so."),
        new("Cuántas empresas inventar. Por defecto: 5000", "Quantas empresas inventar. Por padrão: 5000", "How many firms to invent. Default: 5000"),
        new("La misma semilla y el mismo número de empresas dan las mismas respuestas. Por defecto: 1", "A mesma semente e o mesmo número de empresas dão as mesmas respostas. Por padrão: 1", "The same seed and number of firms give the same answers. Default: 1"),
        new("Borra la demostración que hay y la hace de nuevo.", "Apaga a demonstração que há e a faz de novo.", "Delete the demonstration that is there and make it anew."),
        new("Carpeta de la demostración; se crea si no está. Por defecto: .telar-demo", "Pasta da demonstração; cria-se se não está. Por padrão: .telar-demo", "Folder of the demonstration; created if absent. Default: .telar-demo"),

        new("Invita a responder un instrumento y muestra quién respondió; exporta las respuestas, juzga las preguntas, tabula y puntúa de nuevo.", "Convida a responder um instrumento e mostra quem respondeu; exporta as respostas, julga as perguntas, tabula e pontua de novo.", "Invite to an instrument and see who answered; export its responses, judge its questions, tabulate them, score them anew."),
        new("Crea un enlace privado para cada organización de su lista, para enviarlo por sus propios medios.", "Cria um link privado para cada organização da sua lista, para enviar pelos seus próprios meios.", "Make a private link for each organisation of your list, to send by your own means."),
        new("Dice cuántas organizaciones fueron invitadas, abrieron el enlace, empezaron y enviaron; con su lista, hasta dónde llegó cada una.", "Diz quantas organizações foram convidadas, abriram o link, começaram e enviaram; com a sua lista, até onde chegou cada uma.", "Say how many were invited, opened it, began, sent; with your list, how far each of it went."),
        new("Retira, de una lista, las invitaciones que nadie empezó a responder; desde entonces sus enlaces lo dicen.", "Retira, de uma lista, os convites que ninguém começou a responder; desde então os seus links dizem isso.", "Take back the invitations of a list that nobody has begun; their links say so from then on."),
        new("Su lista, un CSV: una columna key con una clave propia por organización, y si quiere country, language y preguntas ya respondidas.", "A sua lista, um CSV: uma coluna key com uma chave própria por organização, e se quiser country, language e perguntas já respondidas.", "Your list, a CSV: a column key with a key of your own for each organisation, perhaps country, language, and questions to fill in beforehand."),
        new("Su lista, un CSV con la columna key: dice hasta dónde llegó cada invitación. Por defecto, cuántas hay de cada clase.", "A sua lista, um CSV com a coluna key: diz até onde chegou cada convite. Por padrão, quantos há de cada tipo.", "Your list, a CSV with the column key: tells how far each invitation went. Default: counts."),
        new("Quién invita, como lo conocen los invitados; las claves de la lista van unidas a este nombre.", "Quem convida, como o conhecem os convidados; as chaves da lista ficam ligadas a este nome.", "Who invites, as those invited know it; your keys belong to this name."),
        new("Quién invita, como se escribió al invitar; va con --list.", "Quem convida, como se escreveu ao convidar; vai com --list.", "Who invites, as it was written when inviting; goes with --list."),
        new("País de las líneas que no lo dicen: tres letras, como PRY.", "País das linhas que não o dizem: três letras, como PRY.", "Country of the lines that name none: three letters, as PRY."),
        new("Qué medición de las mismas organizaciones: 0 la primera, luego 1, 2 …", "Qual medição das mesmas organizações: 0 a primeira, depois 1, 2 …", "Which measurement of the same organisations: 0 the first, then 1, 2 …"),
        new("Solo esta medición. Por defecto, todas; con --list, la 0.", "Só esta medição. Por padrão, todas; com --list, a 0.", "Only this measurement. Default: all of them; with --list, 0."),
        new("Último día para responder, como 2027-01-31. Por defecto, 90 días desde hoy.", "Último dia para responder, como 2027-01-31. Por padrão, 90 dias a partir de hoje.", "Last day on which it can be answered, as 2027-01-31. Default: 90 days from today."),
        new("Usted responde por ellas, con su permiso, como su asesor; queda anotado.", "Você responde por elas, com a permissão delas, como seu consultor; fica anotado.", "You answer for them, with their permission, as their adviser; this is recorded."),
        new("Quienes ya estaban invitados y no enviaron reciben un enlace nuevo y el último día que se diga; el anterior ya no abre nada.", "Os que já estavam convidados e não enviaram recebem um link novo e o último dia que se diga; o anterior já não abre nada.", "Those invited before who have not sent get a new link and the last day given; the link before opens nothing any more."),
        new("Archivo para los enlaces, un CSV con sus claves; quien lo tenga puede responder.", "Arquivo para os links, um CSV com as suas chaves; quem o tiver pode responder.", "File for the links, a CSV with your keys; anybody who has it can answer."),
        new("Dirección pública del sitio donde responden, como https://telar.example", "Endereço público do site onde respondem, como https://telar.example", "Public address of the site where they answer, as https://telar.example"),
        new("Lengua de las líneas que no la dicen: es, pt o en. Por defecto, la de lo que se escribe.", "Língua das linhas que não a dizem: es, pt ou en. Por padrão, a do que se escreve.", "Language of the lines that name none: es, pt or en. Default: that of the output."),
        new("Solo las que todavía pueden responderse: a quién recordárselo.", "Só os que ainda podem ser respondidos: a quem lembrar.", "Only those whose answers may still come: whom to remind."),
        new("También las que alguien empezó; lo que respondió se borra.", "Também os que alguém começou; o que respondeu é apagado.", "Also those that somebody has begun; what they answered is deleted."),
        new("Código del instrumento, o CÓDIGO:VERSIÓN. Por defecto, la versión más nueva que recibió respuestas.", "Código do instrumento, ou CÓDIGO:VERSÃO. Por padrão, a versão mais nova que recebeu respostas.", "Code of the instrument, or CODE:VERSION. Default: the newest version that took responses."),
        new("Comienzo del nombre de un puntaje guardado. Por defecto, el de la versión.", "Começo do nome de uma pontuação guardada. Por padrão, a da versão.", "Beginning of the name of a kept scoring. Default: the version's own."),
        new("Todas las respuestas enviadas, también las incompletas y las anteriores de un mismo sujeto.", "Todas as respostas enviadas, também as incompletas e as anteriores de um mesmo sujeito.", "Every response that was sent, also incomplete ones and earlier ones of the same subject."),
        new("Escribe las respuestas como CSV o como libro; lo borrado nunca está.", "Escreve as respostas como CSV ou como livro; o apagado nunca está.", "Write the responses as CSV or as a workbook; what was deleted is never in it."),
        new("wide: una fila por respuesta (por defecto); long: una fila por contestación; xlsx: un libro con las claves.", "wide: uma linha por resposta (por padrão); long: uma linha por contestação; xlsx: um livro com os códigos.", "wide: a row a response (default); long: a row an answer; xlsx: a workbook with the code book."),
        new("Lo que dicen las opciones, al lado de sus códigos, en esta lengua.", "O que dizem as opções, ao lado dos seus códigos, nesta língua.", "What the options say, beside their codes, in this language."),
        new("Etiquetas en lugar de los códigos, no a su lado.", "Rótulos em lugar dos códigos, não ao seu lado.", "Labels in place of the codes, not beside them."),
        new("Solo respuestas enviadas ese día o después, como 2026-11-21.", "Só respostas enviadas nesse dia ou depois, como 2026-11-21.", "Only responses sent on this day or later, as 2026-11-21."),
        new("El grupo que se repite cuyas vueltas se escriben en la terminal. Por defecto, las respuestas.", "O grupo que se repete cujas voltas se escrevem no terminal. Por padrão, as respostas.", "The repeat whose turns are written to the terminal. Default: the responses."),
        new("Escribe qué significa cada columna de una exportación, como CSV, con etiquetas en todas las lenguas.", "Escreve o que significa cada coluna de uma exportação, como CSV, com rótulos em todas as línguas.", "Write what each column of an export means, as CSV, with labels in every language."),
        new("Dificultad, discriminación y falta de respuesta de cada pregunta, fiabilidad de cada dimensión, diferencias entre grupos.", "Dificuldade, discriminação e falta de resposta de cada pergunta, fiabilidade de cada dimensão, diferenças entre grupos.", "Difficulty, discrimination and missing answers of each question, reliability of each dimension, differences between groups."),
        new("Dos grupos que comparar: women_led, size:micro,small+medium, country:PRY,COL.", "Dois grupos a comparar: women_led, size:micro,small+medium, country:PRY,COL.", "Two groups to compare: women_led, size:micro,small+medium, country:PRY,COL."),
        new("table (por defecto), csv o json.", "table (por padrão), csv ou json.", "table (default), csv or json."),
        new("Cómo se reparten las respuestas a cada pregunta, dicho de modo que no se descubra a nadie.", "Como se repartem as respostas a cada pergunta, dito de modo que não se descubra ninguém.", "How the answers to each question are spread, told so that nobody can be found out."),
        new("Nombres de preguntas con opciones o con un número. Por defecto, todas.", "Nomes de perguntas com opções ou com um número. Por padrão, todas.", "Names of questions with options or a number. Default: all of them."),
        new("La suma de un número por clases, dicha de modo que no se pueda calcular ninguna de sus partes.", "A soma de um número por classes, dita de modo que não se possa calcular nenhuma das suas partes.", "The sum of a number by classes, told so that no single part of it can be reckoned."),
        new("Nombre de una pregunta con un número: personas que trabajan, ventas…", "Nome de uma pergunta com um número: pessoas que trabalham, vendas…", "Name of a question with a number: people at work, sales …"),
        new("Una tabla de dos preguntas o rasgos, dicha de modo que no se descubra a nadie.", "Uma tabela de duas perguntas ou traços, dita de modo que não se descubra ninguém.", "A table of two questions or traits, told so that nobody can be found out."),
        new("Nombre de una pregunta de una sola respuesta, o country, size, sector, region, women_led, channel, wave, level, level.DIMENSION.", "Nome de uma pergunta de uma só resposta, ou country, size, sector, region, women_led, channel, wave, level, level.DIMENSION.", "Name of a question with one answer, or country, size, sector, region, women_led, channel, wave, level, level.DIMENSION."),
        new("La otra, nombrada del mismo modo.", "A outra, nomeada do mesmo modo.", "The other one, named likewise."),
        new("Calcula todas las respuestas con otro puntaje y dice qué cambiaría; los puntajes que hay no cambian nunca.", "Calcula todas as respostas com outra pontuação e diz o que mudaria; as pontuações que existem nunca mudam.", "Compute every response by another scoring and say what would change; the scores that are there never change."),
        new("Libro o carpeta con las hojas scoring y levels (y survey, choices si cambian puntos), o CÓDIGO:VERSIÓN para el puntaje de esa versión.", "Livro ou pasta com as folhas scoring e levels (e survey, choices se mudam pontos), ou CÓDIGO:VERSÃO para a pontuação dessa versão.", "Workbook or folder with the sheets scoring and levels (and survey, choices where points change), or CODE:VERSION for that version's scoring."),
        new("Guarda los puntajes nuevos al lado de los que hay, con el nombre del puntaje nuevo.", "Guarda as pontuações novas ao lado das que existem, com o nome da pontuação nova.", "Keep the new scores beside those that are there, under the name of the new scoring."),
    ];

    private static readonly FrozenDictionary<string, LocalText> ByEnglish = All.ToFrozenDictionary(text => Start(text.En), StringComparer.Ordinal);

    /// The text behind an English sentence, with its end filled in; null where there is none.
    public static LocalText? Find(string english)
    {
        if (ByEnglish.TryGetValue(english, out var whole))
            return whole;
        var open = All.FirstOrDefault(text => text.En.EndsWith("{}.", StringComparison.Ordinal) && english.StartsWith(Start(text.En), StringComparison.Ordinal));
        var end = open is null ? "" : english[Start(open.En).Length..^1];
        return open is null ? null : new(Filled(open.Es), Filled(open.Pt), Filled(open.En));

        string Filled(string text) => text.Replace("{}", end, StringComparison.Ordinal);
    }

    private static string Start(string english) => english.EndsWith("{}.", StringComparison.Ordinal) ? english[..^"{}.".Length] : english;
}

using Telar.Core.Shared;

namespace Telar.Core.Organisations.TaxIds;

/// What can be wrong with a tax id that somebody wrote. None of them repeats the number.
public static class TaxIdProblems
{
    public static readonly ProblemKind Length = new("TAX-01",
        new("El {name} se escribe con {lengths} cifras o letras; el que escribió tiene {found}.", "O {name} escreve-se com {lengths} algarismos ou letras; o que escreveu tem {found}.", "The {name} is written with {lengths} digits or letters; yours has {found}."),
        new("Revise si falta o sobra alguna; se escribe como {example}. No es obligatorio: también puede dejarlo vacío.", "Veja se falta ou sobra algum; escreve-se como {example}. Não é obrigatório: também pode deixá-lo em branco.", "See whether one is missing or one too many; it is written like {example}. You need not answer: you can also leave it empty."));

    public static readonly ProblemKind Characters = new("TAX-02",
        new("El {name} no lleva esas letras o signos en ese orden.", "O {name} não leva essas letras ou sinais nessa ordem.", "The {name} does not have those letters or signs in that order."),
        new("Se escribe como {example}. No es obligatorio: también puede dejarlo vacío.", "Escreve-se como {example}. Não é obrigatório: também pode deixá-lo em branco.", "It is written like {example}. You need not answer: you can also leave it empty."));

    public static readonly ProblemKind CheckDigit = new("TAX-03",
        new("El {name} lleva un dígito verificador, que se calcula con los demás; en el que escribió no cuadra.", "O {name} leva um dígito verificador, que se calcula a partir dos outros; no que escreveu não bate certo.", "The {name} has a check digit, computed from the others; in yours it does not fit."),
        new("Revise si cambió o falta alguna cifra; el dígito va al final, como en {example}. Si en su constancia figura así, deje la respuesta vacía: no es obligatoria.", "Veja se trocou algum algarismo ou se falta um; o dígito vai no fim, como em {example}. Se no seu comprovante figura assim, deixe a resposta em branco: não é obrigatória.", "See whether a digit is wrong or missing; the check digit comes last, as in {example}. If your certificate shows it like this, leave the answer empty: you need not give it."));

    public static readonly ProblemKind Nobody = new("TAX-04",
        new("Ese {name} no es de nadie: se usa cuando no hay número.", "Esse {name} não é de ninguém: usa-se quando não há número.", "That {name} belongs to nobody: it is used where there is no number."),
        new("Escriba el suyo, o deje la respuesta vacía: no es obligatoria.", "Escreva o seu, ou deixe a resposta em branco: não é obrigatória.", "Write yours, or leave the answer empty: you need not give it."));
}

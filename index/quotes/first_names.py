"""First names that news readers take for a man's or a woman's. Names common to both are left out."""

from typing import Final

_MALE: Final = """
    aaron abdallah abdel abdoulaye abdul abdullah abraham adam adnan adolfo adrian ahmad ahmed aidan
    alain alan albert alberto aldo alec alejandro alessandro alexander alexandre alexei alfonso alfred
    alfredo ali alistair allan alonzo alvaro alvin amadou amir amit amos anatoly anders andre andreas
    andrei andrew andrzej andy angelo angus anil ansel anthony anton antonio antony arjun armando arnaud
    arne arnold arsene arthur arun ashok asif aung austin axel aziz barack barry bart bashar bassam ben
    benedict benjamin benoit bernard bernie bilal bill billy bjorn björn blaine bob bobby bogdan boris
    boyd brad bradford bradley branden brandon brayden brendan brent brett brian brock bruce bruno bryan
    bryce burt byron caleb calvin carl carlos carlton carter cecil cedric chad charles charlie chase
    chester chris christian christoph christophe christopher chuck clarence clark claude claudio clay
    cliff clifford clint clive cody cole colin connor conor corey cornel cory craig cristian cristiano
    curtis cyril dale damian damien damon dan daniel daniele danny dante darius darrell darren darryl
    dave davi david dean deepak denis dennis derek dermot desmond diego dieter dimitri dirk dmitri
    dmitry domenico dominic don donald donovan doug douglas doyle duncan dustin dwight eamonn earl ed
    eddie edgar eduardo edward edwin eli elias elijah elliot elton emerson emil emile emilio emmanuel
    emmerson emre enrique eric erik ernest ernesto ernst erwin esteban ethan eugene evan evgeny fabian
    fabio faisal farid federico felipe felix ferdinand fernando ferran fidel filip florian floyd
    francesco francis franco francois frank franklin franz françois fred freddie frederick fredrik
    friedrich fritz gabriel gareth garrett garry gary gaston gavin gene gennady geoff geoffrey george
    gerald gerard gerhard gerry gert gilbert gino giorgio giovanni giuseppe glen glenn goran gordon
    graeme graham grant greg gregory guido guillermo gunnar gus gustav gustavo guy habib haitham hakan
    hamid hamza hank hannes hans hao harold harry haruki harvey hassan heath hector heinrich helmut
    hendrik henri henrik henrique henry herbert herman hermann hideki hiroshi horace howard hugh hugo
    hussain hussein ian ibrahim igor iker ilya imran inigo isaac isaiah ismael ismail ivan ivo jack
    jackson jacob jacques jaime jair jake jamal james jared jarrod jason javad javier jay jean-claude
    jeb jedediah jeff jeffrey jens jeremiah jeremy jermaine jerome jerry jesus jim jimmy joachim joao
    joaquin joe joel joerg joey johan johann johannes john johnnie johnny jon jonah jonas jonathan jorge
    jorgen jose joseba josef joseph josh joshua josé juan juergen julian julio jurgen justin jürgen
    kamal karim karl keir keith ken kenji kenneth kenny kent kevin khaled khalid kirk klaus knut kofi
    konstantin kristian kurt kwame kyle lamar lance landon larry lars laurence laurent lawrence leif leo
    leon leonard leonardo leopold leroy levi lewis liam lionel lloyd lorenzo lou louis lowell luc luca
    lucas luigi luis luiz luka lukas luke lyle lyndon maarten magnus mahmoud malcolm manuel marc marcel
    marcelo marcio marco marcos marcus mario marius mark marko markus marshall martin marty marvin
    massimo mateo mathias matt matteo matthew matthias maurice mauricio max maxim maximilian mehdi
    mehmet melvin micah michael michel mick miguel mikael mike mikhail milan miles milos miloš mitch
    mitchell mitt mohamed mohammad mohammed mohamud monty morgan morten moses mostafa moussa muammar
    muhammad murray mustafa nabil narendra nathan nathaniel neal ned neil nelson nicholas nicholás nick
    nicolas nigel nikola nikolai nils noah nolan norm norman octavio olaf ole oleg oliver olivier omar
    orlando osama oscar otto owen pablo paolo pascal patrick paul paulo pavel pedro per percy pete peter
    petr phil philip philippe phillip pier pierre piers pieter piotr preston qasim quentin quincy rafa
    rafael rahul raj rajesh rajiv ralf ralph ramon randall randy raphael rashid raul ravi ray raymond
    reed reggie reginald reid rene rex reza rhys ricardo riccardo rich richard rick ricky rob robbie
    robert roberto robin rod roddy roderick rodney rodolfo rodrigo roger roland rolf roman romano ron
    ronald ronaldo ronnie rory ross roy ruben rudolf rudy rufus rupert russ russell ryan saad sadiq
    saeed salman salvador salvatore samir samuel sandeep sandro santiago saul scott scotty seamus sean
    sebastian serge sergei sergey sergio seth shane shaun shawn shinzo sid silvio simon solomon spencer
    stan stanislas stanley stefan stefano stephan stephane stephen sterling steve steven stewart stuart
    sunil sven sylvester tadeusz taha takeshi tariq ted teddy terence terrence terry thabo thad theo
    theodore thierry thom thomas thorbjorn tiger tim timothy tobias toby todd tom tomas tommy tony
    travis trent trevor tristan troy tucker ty tyler tyrone ulf ulrich umar umberto usain uwe vaclav
    vadim vaughn vernon vic vicente victor vijay viktor vince vincent vincenzo virgil vitali vitaly vlad
    vladimir volodymyr wade walid wallace walt walter warren wayne wendell werner wes wesley wilbur
    wilfred wilhelm will willard willem william willie winston wolfgang woody xavi xavier xi yair
    yannick yasser yitzhak youssef yuri yusuf yves zach zachary zack zane zinedine zoran
"""
_FEMALE: Final = """
    aaliyah abigail ada adela adele adriana agnes agnieszka aicha aida aileen aimee aisha alana alba
    alejandra alessandra alexandra alexandria alice alicia alina alisha alison alissa allison alma
    althea alyssa amal amalia amanda amber amelia amina amira amy ana anastasia anaya andrea angela
    angelica angelina anita anja anjali ann anna annabel anne annette annie antonia april aretha ariana
    arlene astrid audrey aung-san aurora ava ayesha barbara beatrice beatriz becky belinda bella benazir
    bernadette bertha beth bethany betsy bettina betty beverly beyonce bianca billie birgit blanca
    bonnie brenda brianna bridget brigitte britney brittany brooke camila camilla candace cara carla
    carly carmen carol carole carolina caroline carolyn carrie cassandra catalina catherine cathy
    cecilia celeste celia celine chantal charlene charlotte chelsea cher cherie cheryl chloe christa
    christiane christina christine cindy claire clara claudia colleen condoleezza connie constance cora
    corinne cornelia courtney cristina crystal cynthia daisy danielle daphne daria darlene dawn deanna
    debbie deborah debra deirdre delia denise diana diane dianne dilma dolores donna dora doris dorothy
    ebony edith edna eileen elaine elana eleanor elena elisa elisabeth elise eliza elizabeth ella ellen
    eloise elsa elsie emilia emily emma erica erika erin esther ethel eugenia eva eve evelyn farah
    fatima fatou felicia felicity fern fiona flora florence frances francesca francine freya frida
    gabriela gabrielle gail gemma geneva genevieve georgia georgina geraldine gertrude gillian gina
    gladys glenda gloria grace greta gretchen gwen gwendolyn hannah harriet hazel heather heidi helen
    helena helene helga henrietta hilary hilda hillary holly ida ilhan ilse imelda imogen indira indra
    ines ingrid irene irina iris irma isabel isabella isabelle ivana ivanka ivy jacinda jackie
    jacqueline jada jana jane janet janice janine jasmine jeanette jeanne jen jenna jennifer jenny
    jessica jill joan joann joanna joanne jocelyn jodie johanna josephine joyce juanita judith judy
    julia juliana julie juliet justine kamala karen karin karina katarina kate katharine katherine
    kathleen kathryn kathy katie katrina kayla keisha kelly kendra khadija kiara kimberly kirsten
    kirstjen kirsty kristen kristi kristin kristina kyra lana lara latasha latoya laura lauren laurie
    leah leanne leila lena leona leslie leticia libby lila lilian liliana lillian lily linda lindsay
    lisa liz liza lois lola loretta lori lorna lorraine louisa louise lourdes lucia lucille lucinda lucy
    luisa lupita lydia lynda lynn lynne mabel madeleine madeline madonna mae magdalena maggie malala
    malia mandy marcia margaret margarita margot maria mariah mariam marian mariana marianne marie
    marilyn marina marion marisa marissa marjorie marlene marta martha martina mary maryam matilda
    maureen mavis maxine maya megan meghan melania melanie melinda melissa mercedes meredith meryl mia
    michaela michele michelle mildred millicent mina mindy miranda miriam moira molly mona monica
    monique muriel myra nadia nadine nancy naomi natalia natalie natasha nellie nicola nicole nikki nina
    noelle nora norma octavia olga olivia oprah paige pam pamela patricia patty paula paulina pauline
    pearl peggy penelope penny petra phoebe phyllis polly pooja priscilla priti priya rachel ramona
    raquel rebecca regina renata renee rhonda rihanna rita roberta rosa rosalind rose rosemary rosie
    roxanne ruby ruth sabina sabine sabrina sadia saleha sally samantha sandra sara sarah savannah
    selena serena shannon sharon sheila shelby shelley sheri sherry sheryl shirley silvia simone siobhan
    sofia sonia sonja sophia sophie stacey stacy stella stephanie sue sunita susan susanna susanne
    suzanne svetlana sybil sylvia tabitha tamara tammy tania tanya tara tasha tatiana teresa tess thelma
    theresa therese tiffany tina tracey tracy trisha trudy ulrike uma ursula valentina valerie vanessa
    vera verena veronica vicki vicky victoria viola violet virginia vivian viviane wanda wendy whitney
    wilma winifred winnie xiomara yael yasmin yasmine yoko yolanda yulia yvette yvonne zainab zara zelda
    zoe zoë zuzana
"""

MALE_NAMES: Final = frozenset(_MALE.split()) - frozenset(_FEMALE.split())
FEMALE_NAMES: Final = frozenset(_FEMALE.split()) - frozenset(_MALE.split())

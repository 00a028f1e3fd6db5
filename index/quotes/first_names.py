"""First names that news readers take for a man's or a woman's. Names common to both are left out."""

from typing import Final

_MALE: Final = """
    aaron abdoulaye abdul abdullah abraham adam adrian ahmad ahmed alan albert alberto alejandro
    alessandro alexander alexandre alfred ali alistair allan alvaro alvin amadou amir anders andre
    andreas andrei andrew andrzej andy angus anthony anton antonio antony arnold arthur asif aung austin
    barack barry bart ben benjamin bernard bernie bill billy björn bob bobby boris brad bradley brandon
    brendan brent brett brian bruce bruno bryan carl carlos carlton cecil cedric charles charlie chester
    chris christian christoph christophe christopher chuck clarence claude clifford clint clive colin
    conor craig curtis cyril dale damian damien dan daniel danny darren darryl dave david dean dennis
    derek desmond diego dieter dimitri dirk dmitry dominic don donald doug douglas duncan dustin dwight
    earl ed eddie edgar eduardo edward edwin elijah elliot emile emmanuel emmerson enrique eric erik
    ernest ethan eugene evan farid felix ferdinand fernando florian francesco francis francois frank
    franklin franz françois fred frederick friedrich fritz gareth garry gary gavin gene geoff geoffrey
    george gerald gerard gerhard gert giovanni giuseppe glen glenn gordon graham grant greg gregory
    guido guillermo gustavo guy hamid hank hannes hans harold harry harvey hassan hector helmut hendrik
    henri henrik henry herbert herman howard hugh hugo ian ibrahim igor ilya imran isaac ismail ivan
    jack jacob jacques jaime jake jamal james jared jason javier jay jean-claude jeb jeff jeffrey jens
    jeremy jerome jerry jesus jim jimmy joachim joao joe joel joerg johan johann johannes john johnny
    jon jonas jonathan jorge jose josef joseph josh joshua josé juan julian julio justin jürgen karl
    keith ken kenneth kevin khaled kirk klaus kofi konstantin kurt kwame kyle lamar lance larry lars
    laurent lawrence leo leon leonard leonardo leopold leroy lewis liam lionel lloyd lorenzo louis luca
    lucas luis luiz lukas luke mahmoud malcolm manuel marc marcel marco marcus mario mark marko markus
    marshall martin marvin massimo mateo matt matteo matthew matthias maurice mauricio max maxim mehmet
    melvin michael michel miguel mike mikhail milan milos mitch mitt mohamed mohammad mohammed mohamud
    morgan moses moussa muhammad murray mustafa narendra nathan nathaniel neal neil nelson nicholas
    nicholás nick nicolas nigel nikolai noah norman oleg oliver olivier omar orlando osama oscar otto
    owen pablo paolo patrick paul paulo pavel pedro percy pete peter phil philip philippe phillip pierre
    pieter piotr quentin rafael rahul rajesh ralph ramon randall randy raphael rashid raul ray raymond
    reed reginald rex ricardo richard rick ricky rob robert roberto robin rod roderick rodney rodrigo
    roger roland rolf roman ron ronald ross roy rudolf rudy rupert russell ryan sadiq salman salvatore
    samuel saul sean sebastian sergei sergey sergio seth shane shaun shinzo silvio simon stanley stefan
    stefano stephan stephane stephen steve steven stewart stuart sven tariq ted terrence terry thabo
    theo theodore thierry thomas tiger tim timothy tobias toby todd tom tomas tommy tony travis trevor
    tyler ulf ulrich umar vaclav victor vijay viktor vince vincent vladimir volodymyr wade wallace
    walter warren wayne wendell werner wesley wilfred wilhelm will willem william willie winston
    wolfgang xavier xi yasser yuri yusuf zach zachary zoran
"""
_FEMALE: Final = """
    abigail ada adele agnes aisha alexandra alexandria alice alicia alison allison alma alyssa amal
    amanda amber amelia amina amy ana anastasia andrea angela angelina anita anna annabel anne annette
    annie antonia april aretha ariana arlene astrid audrey aung-san ayesha barbara beatrice becky
    belinda bernadette bertha beth bethany betty beverly beyonce bianca bonnie brenda brianna bridget
    brigitte britney camilla candace cara carla carmen carol carole caroline carolyn carrie cassandra
    catherine cathy cecilia celia celine charlotte chelsea cheryl chloe christa christiane christina
    christine cindy claire clara claudia colleen condoleezza connie constance cora corinne courtney
    cristina crystal cynthia daisy danielle daphne dawn debbie deborah debra deirdre denise diana diane
    dolores donna dora doris dorothy ebony edith eileen elaine eleanor elena elisa elisabeth elise
    elizabeth ella ellen eloise elsa emily emma erica erin esther ethel eva eve evelyn farah fatima
    fatou felicia fiona florence frances francesca freya gabriela gabrielle gail geneva genevieve
    georgia geraldine gertrude gina gloria grace greta gretchen gwen hannah harriet hazel heather heidi
    helen helena helga henrietta hilary hillary holly ida ilse imogen ingrid irene irina iris isabel
    isabella isabelle ivanka ivy jacinda jackie jacqueline jane janet janice jasmine jeanette jeanne jen
    jenna jennifer jenny jessica jill joan joann joanna joanne jocelyn josephine joyce juanita judith
    judy julia juliana julie juliet justine karen karin karina katarina kate katharine katherine
    kathleen kathryn kathy katie katrina kayla kelly kendra khadija kimberly kirsten kirstjen kristen
    kristin kristina kyra lara latoya laura lauren leah leila lena leslie leticia lillian lily linda
    lindsay lisa liz liza loretta lorraine louisa louise lucia lucille lucy lydia lynn mabel madeleine
    madonna malala mandy marcia margaret margarita margot maria mariam marianne marie marilyn marina
    marion marissa marjorie marlene marta martha martina mary maryam matilda maureen maxine megan meghan
    melania melanie melinda melissa mercedes meredith michaela michele michelle mildred mina miranda
    miriam moira molly mona monica muriel myra nadia nadine nancy naomi natalia natalie natasha nellie
    nicola nicole nina nora norma octavia olga olivia oprah paige pamela patricia patty paula paulina
    pauline peggy penelope penny petra phoebe phyllis polly priscilla priya rachel ramona rebecca regina
    renata renee rhonda rita roberta rosa rosalind rose rosemary rosie roxanne ruth sabine sabrina sally
    samantha sandra sara sarah savannah selena serena shannon sharon sheila shelby sheryl shirley silvia
    simone sofia sonia sophia sophie stacey stacy stella stephanie sue susan susanna susanne suzanne
    svetlana sylvia tabitha tamara tammy tanya tara tatiana teresa tess theresa tiffany tina tracey
    tracy ursula valentina valerie vanessa vera veronica vicki vicky victoria viola violet virginia
    vivian wanda wendy whitney wilma winifred yolanda yulia yvette yvonne zainab zara zoe
"""

MALE_NAMES: Final = frozenset(_MALE.split()) - frozenset(_FEMALE.split())
FEMALE_NAMES: Final = frozenset(_FEMALE.split()) - frozenset(_MALE.split())
